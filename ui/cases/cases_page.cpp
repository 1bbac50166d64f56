// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_page.h"

#include "core/database/description_store.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/case_filter_model.h"
#include "ui/cases/empty_worklist.h"
#include "ui/cases/import_menu.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/thumbnail_cache.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kThumbnail = 44;
constexpr int kCellPadding = 24; ///< both sides of a cell, and the arrow of the sorted column

} // namespace

CasesPage::CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, const Theme& theme,
                     QWidget* parent)
    : QWidget(parent), m_library(library), m_importer(importer), m_session(session), m_model(new CaseTableModel(this)),
      m_filter(new CaseFilterModel(this)), m_table(new QTableView(this)), m_stack(new QStackedWidget(this)),
      m_tasks(new TaskStrip(theme, this)), m_importMenu(new ImportMenu(this)),
      m_thumbnails(new ThumbnailCache(library, this))
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
    column->addWidget(new ImportQueue(m_importer, theme, this));
    column->addWidget(m_tasks);
    setUpTable(theme);
    connectTasks();

    connect(empty, &EmptyWorklist::openFolderRequested, m_importMenu, &ImportMenu::chooseFolder);
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
    auto* open = new QToolButton(header);
    open->setIcon(theme.icon("open"));
    open->setText(tr("Import"));
    open->setToolTip(tr("Bring CT series into the library, or drop them here (Ctrl+O)"));
    open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    open->setPopupMode(QToolButton::InstantPopup);
    open->setMenu(m_importMenu);
    open->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_search);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(open);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setSearch(words);
        showCount();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CasesPage::openSelected);
    connect(m_importMenu, &ImportMenu::importRequested, &m_importer, &CaseImporter::import);
    connect(m_importMenu, &ImportMenu::archiveRequested, this, &CasesPage::archiveRequested);
    const auto addShortcut = [this](QKeySequence::StandardKey key, auto action) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    addShortcut(QKeySequence::Open, [this] { m_importMenu->chooseFolder(); });
    addShortcut(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    return header;
}

void CasesPage::setUpTable(const Theme& theme)
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
    m_table->verticalHeader()->setDefaultSectionSize(kThumbnail + 4);
    m_table->setIconSize({kThumbnail, kThumbnail});
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const int digit = fontMetrics().horizontalAdvance('0');
    const std::array<int, CaseTableModel::ColumnCount> digits{28, 14, 10, 18, 6, 30, 8, 8, 9, 9, 16};
    for (int n = 0; n < CaseTableModel::ColumnCount; ++n)
        m_table->setColumnWidth(n, digits[std::size_t(n)] * digit + kCellPadding);
    header->setSectionResizeMode(CaseTableModel::Remarks, QHeaderView::Stretch);

    m_model->setPictures([this](std::int64_t seriesId) { return m_thumbnails->find(seriesId); },
                         [&theme](Severity severity) {
                             const QString name = QString::fromLatin1(toString(severity));
                             return theme.icon(name, name);
                         });
    connect(m_thumbnails, &ThumbnailCache::arrived, m_model, &CaseTableModel::refreshThumbnail);
    connect(m_table, &QTableView::activated, this, &CasesPage::openSelected);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &CasesPage::showCaseMenu);
}

void CasesPage::connectTasks()
{
    connect(m_tasks, &TaskStrip::cancelRequested, &m_session, &CaseSession::cancelOpening);
    connect(&m_importer, &CaseImporter::imported, this,
            [this](quint64, const FinishedImport& finished) { showImported(finished); });
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

void CasesPage::reload()
{
    m_library.ask(
        this,
        [](database::Library& library) {
            return Rows{database::CaseStore(library).cases(), database::DescriptionStore(library).findings()};
        },
        [this](Rows rows) { showRows(std::move(rows)); });
}

void CasesPage::showRows(Rows rows)
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    std::int64_t selected = std::exchange(m_select, 0);
    if (selected == 0 && current.isValid())
        selected = m_model->row(current.row()).seriesId;
    m_stack->setCurrentIndex(rows.cases.empty() ? 1 : 0);
    m_model->setRows(std::move(rows.cases), rows.findings);
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

void CasesPage::importPath(const std::filesystem::path& path, bool link)
{
    m_importer.import({path, link, m_importMenu->characterSet()});
}

void CasesPage::openSelected()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    if (current.isValid())
        m_session.open(m_model->row(current.row()));
}

void CasesPage::showCaseMenu(const QPoint& at)
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("caseMenu");
    if (current.isValid()) {
        const database::CaseRow row = m_model->row(current.row());
        menu->addAction(tr("Open"), this, &CasesPage::openSelected);
        menu->addAction(tr("Export and send..."), this, [this, row] { emit sendRequested(row); });
        menu->addAction(tr("Results of this case..."), this, [this, row] { emit resultsRequested(row); });
        menu->addSeparator();
    }
    menu->addAction(tr("Sent and waiting..."), this, &CasesPage::queueRequested);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void CasesPage::showImported(const FinishedImport& finished)
{
    if (const auto cases = finished.report.cases(); !cases.empty())
        m_select = cases.front().seriesId;
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
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            importPath(url.toLocalFile().toStdString(), link);
}

} // namespace dsmt::ui
