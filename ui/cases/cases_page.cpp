// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_page.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/case_filter_model.h"
#include "ui/cases/case_table_model.h"
#include "ui/cases/empty_worklist.h"
#include "ui/cases/task_strip.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kCellPadding = 24; ///< both sides of a cell, and the arrow of the sorted column

} // namespace

CasesPage::CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, const Theme& theme,
                     QWidget* parent)
    : QWidget(parent), m_library(library), m_importer(importer), m_session(session), m_model(new CaseTableModel(this)),
      m_filter(new CaseFilterModel(this)), m_table(new QTableView(this)), m_stack(new QStackedWidget(this)),
      m_tasks(new TaskStrip(theme, this))
{
    setAcceptDrops(true);
    setFocusProxy(m_table);
    auto* empty = new EmptyWorklist(theme, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(10);
    column->addWidget(makeHeader(theme));
    column->addWidget(m_stack, 1);
    column->addWidget(m_tasks);
    setUpTable();
    connectTasks();

    connect(empty, &EmptyWorklist::openFolderRequested, this, &CasesPage::chooseFolder);
    connect(empty, &EmptyWorklist::simulatedCaseRequested, &m_importer, &CaseImporter::importSimulatedCase);
    connect(&m_session, &CaseSession::stored, this, &CasesPage::reload);
    reload();
}

QWidget* CasesPage::makeHeader(const Theme& theme)
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_search = new QLineEdit(header);
    m_search->setPlaceholderText(tr("Search patient, date, description (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search cases"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(320);
    m_count = new QLabel(header);
    m_count->setObjectName("dim");
    auto* open = new QPushButton(theme.icon("open"), tr("Open folder..."), header);
    open->setToolTip(tr("Look through a folder for CT series (Ctrl+O)"));
    row->addWidget(m_search);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(open);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setSearch(words);
        showCount();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CasesPage::openSelected);
    connect(open, &QPushButton::clicked, this, &CasesPage::chooseFolder);
    const auto addShortcut = [this](QKeySequence::StandardKey key, auto action) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    addShortcut(QKeySequence::Open, &CasesPage::chooseFolder);
    addShortcut(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    return header;
}

void CasesPage::setUpTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CaseTableModel::Added, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const int digit = fontMetrics().horizontalAdvance('0');
    const std::array<int, CaseTableModel::ColumnCount> digits{22, 16, 10, 20, 6, 8, 9, 9, 16};
    for (int n = 0; n < CaseTableModel::ColumnCount; ++n)
        m_table->setColumnWidth(n, digits[std::size_t(n)] * digit + kCellPadding);
    header->setSectionResizeMode(CaseTableModel::Description, QHeaderView::Stretch);

    connect(m_table, &QTableView::activated, this, &CasesPage::openSelected);
}

void CasesPage::connectTasks()
{
    connect(m_tasks, &TaskStrip::cancelRequested, this, [this] {
        m_importer.cancel();
        m_session.cancelOpening();
    });
    connect(&m_importer, &CaseImporter::started, this,
            [this](const QString& what) { m_tasks->showTask(tr("Looking for CT series in %1").arg(what)); });
    connect(&m_importer, &CaseImporter::progressed, m_tasks,
            [this](double fraction, const QString& stage) { m_tasks->showProgress(fraction, stageText(stage)); });
    connect(&m_importer, &CaseImporter::failed, m_tasks,
            [this](const QString& text) { m_tasks->showFailure(sentence(text)); });
    connect(&m_importer, &CaseImporter::cancelled, m_tasks, &TaskStrip::clear);
    connect(&m_importer, &CaseImporter::imported, this, &CasesPage::showImported);
    connect(&m_session, &CaseSession::openingStarted, this,
            [this](const QString& patient) { m_tasks->showTask(tr("Opening %1").arg(patient)); });
    connect(&m_session, &CaseSession::openingProgressed, m_tasks,
            [this](double fraction, const QString& stage) { m_tasks->showProgress(fraction, stageText(stage)); });
    connect(&m_session, &CaseSession::openingFailed, m_tasks,
            [this](const QString& text) { m_tasks->showFailure(sentence(text)); });
    connect(&m_session, &CaseSession::openingCancelled, m_tasks, &TaskStrip::clear);
    connect(&m_session, &CaseSession::opened, this, &CasesPage::finishOpening);
    connect(&m_library, &LibraryThread::failed, m_tasks,
            [this](const QString& text) { m_tasks->showFailure(sentence(text)); });
}

void CasesPage::reload()
{
    m_library.ask(
        this, [](database::Library& library) { return database::CaseStore(library).cases(); },
        [this](std::vector<database::CaseRow> rows) { showRows(std::move(rows)); });
}

void CasesPage::showRows(std::vector<database::CaseRow> rows)
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    std::string selected = std::exchange(m_select, {});
    if (selected.empty() && current.isValid())
        selected = m_model->row(current.row()).series.seriesUid;
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    m_model->setRows(std::move(rows));
    const int row = m_model->rowOf(selected);
    const QModelIndex kept = row < 0 ? m_filter->index(0, 0) : m_filter->mapFromSource(m_model->index(row, 0));
    if (kept.isValid())
        m_table->setCurrentIndex(kept);
    showCount();
}

void CasesPage::showCount()
{
    const int shown = m_filter->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n case(s)", "", all) : tr("%1 of %n case(s)", "", all).arg(shown));
}

void CasesPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with CT images"));
    if (!folder.isEmpty())
        importPath(folder.toStdString());
}

void CasesPage::importPath(const std::filesystem::path& path)
{
    m_importer.importPath(path);
}

void CasesPage::openSelected()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (current.isValid())
        m_session.open(m_model->row(current.row()));
}

void CasesPage::showImported(const ImportReport& report)
{
    if (!report.cases.empty())
        m_select = report.cases.front().series.seriesUid;
    reload();
    const QString source = QString::fromStdString(report.source.string());
    const int found = int(report.cases.size());
    if (found == 0)
        return m_tasks->showFailure(tr("%1 holds no CT series.").arg(source), report.rejected);
    m_lastImport = ImportOutcome{tr("%n CT series found in %1.", "", found).arg(source), report.rejected};
    m_tasks->showOutcome(m_lastImport->sentence, m_lastImport->rejected);
}

void CasesPage::finishOpening()
{
    m_tasks->clear();
    // Opening what was just imported must not hide which files were left out.
    if (m_lastImport && !m_lastImport->rejected.empty())
        m_tasks->showOutcome(m_lastImport->sentence, m_lastImport->rejected);
    m_lastImport.reset();
}

void CasesPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void CasesPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    importPath(event->mimeData()->urls().front().toLocalFile().toStdString());
}

} // namespace dsmt::ui
