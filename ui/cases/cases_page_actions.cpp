// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the rows of the worklist, and what comes in by drop.
#include "ui/cases/cases_page.h"

#include "core/base/durable_file.h"
#include "core/database/nodule_store.h"
#include "core/workflows/listing_text.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/import_menu.h"
#include "ui/cases/table_import_dialog.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/thumbnail_cache.h"
#include "ui/cases/worklist_actions.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace dsmt::ui {

namespace {

/// The columns of a table from left to right, as places in worklistShown().
QList<int> visibleColumns(const WorklistView& view)
{
    QList<int> columns;
    const QHeaderView* header = view.horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        if (const int column = header->logicalIndex(place); !view.isColumnHidden(column))
            columns << column;
    return columns;
}

} // namespace

void CasesPage::connectActions()
{
    connect(m_importMenu, &ImportMenu::importRequested, &m_importer, &CaseImporter::import);
    connect(m_actions, &WorklistActions::openRequested, this, &CasesPage::openCurrent);
    connect(m_actions, &WorklistActions::analyzeRequested, this, [this] { m_batch.add(selectedKeys()); });
    connect(m_actions, &WorklistActions::copyRequested, this, &CasesPage::copySelected);
    connect(m_actions, &WorklistActions::onlyThisPatientRequested, this, &CasesPage::showOnlyThisPatient);
    connect(m_actions, &WorklistActions::importTruthRequested, this, [this] { chooseTable(database::Listed::Truth); });
    connect(m_actions, &WorklistActions::importReadsRequested, this, [this] { chooseTable(database::Listed::Reads); });
    connect(m_actions, &WorklistActions::exportRequested, this, &CasesPage::chooseExport);
    connect(m_importMenu, &ImportMenu::archiveRequested, this, &CasesPage::archiveRequested);
    connect(m_actions, &WorklistActions::queueRequested, this, &CasesPage::queueRequested);
    connect(m_actions, &WorklistActions::sendRequested, this,
            [this] { withCurrent([this](const auto& row, const auto&) { emit sendRequested(row); }); });
    connect(m_actions, &WorklistActions::priorsRequested, this,
            [this] { withCurrent([this](const auto& row, const auto&) { emit priorsRequested(row); }); });
    connect(m_actions, &WorklistActions::resultsRequested, this,
            [this] { withCurrent([this](const auto& row, const auto&) { emit resultsRequested(row); }); });
    connect(m_actions, &WorklistActions::clearRequested, m_filters, &FilterBar::clear);
    connect(m_actions, &WorklistActions::saveFilterRequested, m_filters, &FilterBar::askToSave);
    connect(m_actions, &WorklistActions::searchRequested, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(&m_batch, &BatchAnalysis::rowsChanged, this, &CasesPage::reload);
    connect(&m_batch, &BatchAnalysis::stored, m_model, &WorklistModel::refresh);
}

void CasesPage::connectTasks()
{
    connect(m_tasks, &TaskStrip::cancelRequested, &m_session, &CaseSession::cancelOpening);
    connect(&m_importer, &CaseImporter::imported, this,
            [this](quint64, const FinishedImport& finished) { showImported(finished); });
    connect(&m_session, &CaseSession::stored, this, &CasesPage::reload);
    connect(&m_session, &CaseSession::decided, this, &CasesPage::reload);
    connect(&m_session, &CaseSession::openingStarted, this,
            [this](const QString& patient) { m_tasks->showTask(tr("Opening %1").arg(patient)); });
    connect(&m_session, &CaseSession::openingProgressed, m_tasks,
            [this](double fraction, const QString& stage) { m_tasks->showProgress(fraction, stageText(stage)); });
    connect(&m_session, &CaseSession::openingFailed, m_tasks,
            [this](const QString& text) { m_tasks->showFailure(sentence(text)); });
    connect(&m_session, &CaseSession::openingCancelled, m_tasks, &TaskStrip::clear);
    connect(&m_session, &CaseSession::opened, m_tasks, &TaskStrip::clear);
    connect(&m_library, &LibraryThread::failed, m_tasks,
            [this](const QString& text) { m_tasks->showFailure(sentence(text)); });
}

void CasesPage::openCurrent()
{
    m_openOnArrival = !m_model->isSettled();
    if (!m_openOnArrival)
        withCurrent([this](const auto& row, const auto& nodule) { emit openRequested(row, nodule); });
}

void CasesPage::withCurrent(WithCase work)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    struct Found {
        database::CaseRow row;
        std::optional<imaging::WorldPoint> nodule;
    };
    m_library.ask(
        this,
        [key = m_model->key(current.row())](database::Library& library) {
            if (key < 0)
                return Found{database::CaseStore(library).row(-key), {}};
            const database::Nodule nodule = database::NoduleStore(library).nodule(key);
            return Found{database::CaseStore(library).row(nodule.seriesId), nodule.center};
        },
        [work = std::move(work)](const Found& found) { work(found.row, found.nodule); });
}

void CasesPage::copySelected()
{
    m_library.ask(
        this, [keys = selectedKeys()](database::Library& library) { return database::worklistRows(library, keys); },
        [this](const std::vector<database::WorklistRow>& rows) {
            const QList<int> columns = visibleColumns(*m_table);
            QStringList lines;
            for (const database::WorklistRow& row : rows) {
                QStringList cells;
                for (const int column : columns)
                    cells << worklistShown()[std::size_t(column)].text(row);
                lines << cells.join('\t');
            }
            QApplication::clipboard()->setText(lines.join('\n') + '\n');
        });
}

void CasesPage::showOnlyThisPatient()
{
    const QModelIndex current = m_table->currentIndex();
    const auto* row = current.isValid() ? m_model->loaded(current.row()) : nullptr;
    if (!row)
        return;
    const QString patient = QString::fromStdString(row->patientId.empty() ? row->patientName : row->patientId);
    m_filters->setFilter({});
    m_search->setText('"' + patient + '"');
}

void CasesPage::chooseTable(database::Listed listed)
{
    const QString file = QFileDialog::getOpenFileName(
        this, listed == database::Listed::Truth ? tr("Reference standards from CSV") : tr("Reads from CSV"), {},
        tr("Tables (*.csv);;All files (*)"));
    if (!file.isEmpty())
        importTable(listed, file.toStdString());
}

void CasesPage::importTable(database::Listed listed, const std::filesystem::path& file)
{
    auto* dialog = new TableImportDialog(m_library, listed, file, this);
    connect(dialog, &TableImportDialog::taken, this, [this](const QString& text) {
        m_tasks->showOutcome(text);
        reload();
    });
    dialog->open();
}

void CasesPage::chooseExport()
{
    QString kind;
    QString file = QFileDialog::getSaveFileName(this, tr("Export what is shown"), "worklist.csv",
                                                tr("Table (*.csv);;JSON (*.json)"), &kind);
    if (file.isEmpty())
        return;
    if (!file.endsWith(".csv") && !file.endsWith(".json"))
        file += kind.contains("*.json") ? ".json" : ".csv";
    exportTo(file.toStdString());
}

void CasesPage::exportTo(const std::filesystem::path& file)
{
    std::vector<std::string> columns{"case", "nodule"};
    for (const int column : visibleColumns(*m_table)) {
        const std::string name = worklistShown()[std::size_t(column)].name;
        columns.push_back(name);
        if (name == "patient")
            columns.emplace_back("patient_id");
        else if (name == "probability")
            columns.emplace_back("result");
    }
    m_library.ask(
        this,
        [file, columns, keys = m_model->keys()](database::Library& library) {
            const database::Listing table = database::worklistTable(library, keys, columns);
            writeDurably(file, file.extension() == ".json" ? workflows::listingJson(table, "worklist")
                                                           : workflows::listingCsv(table));
            return int(table.rows.size());
        },
        [this, file](int rows) {
            m_tasks->showOutcome(tr("%n row(s) written to %1.", "", rows).arg(QString::fromStdString(file.string())));
        });
}

void CasesPage::importPath(const std::filesystem::path& path, bool link)
{
    m_importer.import({path, link, m_importMenu->characterSet()});
}

void CasesPage::showImported(const FinishedImport& finished)
{
    if (const auto cases = finished.report.cases(); !cases.empty())
        m_selectSeries = cases.front().seriesId;
    m_thumbnails->forget();
    reload();
}

void CasesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void CasesPage::dropEvent(QDropEvent* event)
{
    // Ctrl + Shift asks for a link on every desktop.
    const bool link = event->proposedAction() == Qt::LinkAction;
    event->acceptProposedAction();
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        const std::filesystem::path path = url.toLocalFile().toStdString();
        if (!url.fileName().endsWith(".csv", Qt::CaseInsensitive)) {
            importPath(path, link);
            continue;
        }
        auto* menu = new QMenu(this); // only a person knows what the table is about
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Reference standards"), this, [this, path] { importTable(database::Listed::Truth, path); });
        menu->addAction(tr("Reads"), this, [this, path] { importTable(database::Listed::Reads, path); });
        menu->popup(QCursor::pos());
    }
}

} // namespace dsmt::ui
