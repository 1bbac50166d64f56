// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/cases_page.h"

#include "ui/cases/batch_strip.h"
#include "ui/cases/empty_worklist.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/import_menu.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/nothing_found.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/thumbnail_cache.h"
#include "ui/cases/worklist_actions.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_delegate.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

using database::WorklistKey;

namespace {

enum StackPage { kTablePage, kNoCasesPage, kNothingFoundPage };
constexpr int kFirstRows = 64;          ///< looked at for the case that was imported
constexpr std::size_t kMostKept = 5000; ///< rows that stay selected when the order changes
constexpr int kRememberMilliseconds = 400;

} // namespace

CasesPage::CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, BatchAnalysis& batch,
                     const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_importer(importer), m_session(session), m_batch(batch),
      m_model(new WorklistModel(library, this)), m_table(new WorklistView(*m_model, this)),
      m_filters(new FilterBar(this)), m_actions(new WorklistActions(*m_table, *this)),
      m_stack(new QStackedWidget(this)), m_readOnly(new QLabel(this)), m_tasks(new TaskStrip(theme, this)),
      m_importMenu(new ImportMenu(this)), m_thumbnails(new ThumbnailCache(library, this))
{
    setAcceptDrops(true);
    setFocusProxy(m_table);
    auto* empty = new EmptyWorklist(theme, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    auto* nothing = new NothingFound(this);
    m_stack->addWidget(nothing);
    m_readOnly->setObjectName("patientWarning");
    m_readOnly->setWordWrap(true);
    m_readOnly->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_readOnly);
    column->addWidget(makeHeader(theme));
    column->addWidget(m_filters);
    column->addWidget(m_stack, 1);
    column->addWidget(new BatchStrip(m_batch, theme, this));
    column->addWidget(new ImportQueue(m_importer, theme, this));
    column->addWidget(m_tasks);
    setUpTable(theme);
    connectSearch();
    connectActions();
    connectTasks();
    connect(nothing, &NothingFound::everythingRequested, m_filters, &FilterBar::clear);
    connect(empty, &EmptyWorklist::openFolderRequested, m_importMenu, &ImportMenu::chooseFolder);
    connect(empty, &EmptyWorklist::simulatedCaseRequested, &m_importer, &CaseImporter::importSimulatedCase);
    m_remember.setSingleShot(true);
    m_remember.setInterval(kRememberMilliseconds);
    connect(&m_remember, &QTimer::timeout, this, &CasesPage::remember);
    recallLayout();
}

CasesPage::~CasesPage()
{
    if (m_remember.isActive())
        remember();
}

QWidget* CasesPage::makeHeader(const Theme& theme)
{
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_search = new QLineEdit(header);
    m_search->setPlaceholderText(tr("Search patient, nodule, site, pathology (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search cases and nodules"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(360);
    m_count = new QLabel(header);
    m_count->setObjectName("dim");
    auto* columns = new QToolButton(header);
    columns->setText(tr("Columns"));
    columns->setToolTip(tr("Choose columns; drag their titles to move them"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setFocusPolicy(Qt::TabFocus);
    auto* columnMenu = new QMenu(columns);
    columns->setMenu(columnMenu);
    connect(columnMenu, &QMenu::aboutToShow, m_table, [this, columnMenu] { m_table->fillColumnMenu(*columnMenu); });
    auto* import = new QToolButton(header);
    import->setIcon(theme.icon("open"));
    import->setText(tr("Import"));
    import->setToolTip(tr("Bring CT series into the library, or drop them here (Ctrl+O)"));
    import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    import->setPopupMode(QToolButton::InstantPopup);
    import->setMenu(m_importMenu);
    import->setFocusPolicy(Qt::TabFocus);
    m_importMenu->addSeparator();
    m_importMenu->addActions(m_actions->tableActions());
    row->addWidget(m_search);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(columns);
    row->addWidget(import);
    auto* open = new QShortcut(QKeySequence::Open, this); // of the window, while the page is shown
    connect(open, &QShortcut::activated, m_importMenu, &ImportMenu::chooseFolder);
    QWidget* before = import;
    setTabOrder(m_search, columns);
    setTabOrder(columns, import);
    QList<QWidget*> rest = m_filters->focusOrder();
    rest.append(m_table);
    for (QWidget* next : rest) {
        setTabOrder(before, next);
        before = next;
    }
    return header;
}

void CasesPage::setUpTable(const Theme& theme)
{
    m_table->setItemDelegate(new WorklistDelegate(*m_thumbnails, theme, m_table));
    connect(m_thumbnails, &ThumbnailCache::arrived, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(m_table, &QTableView::activated, this, &CasesPage::openCurrent);
    connect(m_table, &WorklistView::layoutChanged, &m_remember, qOverload<>(&QTimer::start));
    connect(m_table, &WorklistView::typed, m_search, [this](const QString& text) {
        m_search->setFocus();
        m_search->insert(text);
    });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { m_actions->contextMenu().popup(m_table->viewport()->mapToGlobal(place)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CasesPage::showCount);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_selected.empty())
            m_selected = selectedKeys();
    });
    connect(m_model, &WorklistModel::arrived, this, &CasesPage::showRows);
}

void CasesPage::connectSearch()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filters->setText(text);
        m_model->setText(text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CasesPage::openCurrent);
    auto* down = new QShortcut(Qt::Key_Down, m_search);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::changed, this, [this] { m_model->setFilter(m_filters->filter()); });
    connect(m_filters, &FilterBar::textWanted, m_search, &QLineEdit::setText);
    connect(m_filters, &FilterBar::savedChanged, &m_remember, qOverload<>(&QTimer::start));
}

void CasesPage::reload()
{
    m_model->reload();
}

std::vector<WorklistKey> CasesPage::selectedKeys() const
{
    std::vector<WorklistKey> keys;
    for (const int row : m_table->selectedRows())
        keys.push_back(m_model->key(row));
    return keys;
}

void CasesPage::showRows()
{
    const bool none = m_model->allRows().value_or(0) == 0;
    showPart(none ? kNoCasesPage : m_model->keys().empty() ? kNothingFoundPage : kTablePage);
    m_filters->setVisible(!none);
    std::vector<WorklistKey> wanted = std::exchange(m_selected, {});
    if (const std::int64_t series = std::exchange(m_selectSeries, 0))
        for (int row = 0; row < std::min(kFirstRows, m_model->rowCount()); ++row)
            if (const auto* shown = m_model->loaded(row); shown && shown->seriesId == series)
                wanted = {m_model->key(row)};
    QItemSelection selection;
    if (wanted.size() <= kMostKept) {
        std::sort(wanted.begin(), wanted.end());
        for (int row = 0; !wanted.empty() && row < m_model->rowCount(); ++row)
            if (std::binary_search(wanted.begin(), wanted.end(), m_model->key(row)))
                selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
    }
    const QModelIndex current =
        selection.isEmpty() ? m_model->index(0, worklistColumn("patient")) : selection.indexes().front();
    if (current.isValid())
        m_table->setCurrentIndex(current);
    if (!selection.isEmpty())
        m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    showCount();
    if (m_model->isSettled() && std::exchange(m_openOnArrival, false))
        openCurrent();
}

/// Keys work at once: what is shown takes the focus of what it takes the place of.
void CasesPage::showPart(int part)
{
    QWidget* before = m_stack->currentWidget();
    const QWidget* focused = QApplication::focusWidget();
    const bool takesOver = isVisible() && (!focused || before->isAncestorOf(focused) || before == focused);
    m_stack->setCurrentIndex(part);
    QWidget* shown = part == kNoCasesPage ? m_stack->currentWidget() : m_table;
    setFocusProxy(shown);
    if (takesOver && part != kNothingFoundPage)
        shown->setFocus();
}

void CasesPage::showCount()
{
    const int shown = m_model->rowCount(), all = int(m_model->allRows().value_or(0));
    QString text = shown == all ? tr("%n row(s)", "", all) : tr("%1 of %n row(s)", "", all).arg(shown);
    int selected = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        selected += range.left() == 0 || range.width() == m_model->columnCount() ? range.height() : 0;
    if (selected > 1)
        text += tr(", %1 selected").arg(selected);
    m_count->setText(text);
    m_actions->showSelection(selected);
}

} // namespace dsmt::ui
