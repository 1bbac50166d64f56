// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_view.h"

#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_delegate.h"
#include "ui/cases/worklist_model.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSet>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kCellPadding = 18; ///< both sides of a cell
constexpr int kNarrowest = 40;
constexpr int kWidest = 2000;

} // namespace

WorklistView::WorklistView(WorklistModel& model, QWidget* parent) : QTableView(parent)
{
    setModel(&model);
    setAccessibleName(tr("Cases and nodules"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(WorklistDelegate::rowHeight(fontMetrics()));
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(kNarrowest);
    header->setStretchLastSection(true);
    resetLayout();
    connect(header, &QHeaderView::customContextMenuRequested, this, &WorklistView::showHeaderMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        this->model()->sort(column, order);
        emit layoutChanged();
    });
    for (const auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(header, signal, this, [this] {
            if (!m_settling)
                emit layoutChanged();
        });
}

QString WorklistView::layoutText() const
{
    QJsonArray columns;
    const QHeaderView* header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QJsonObject one{{"name", worklistShown()[std::size_t(column)].name}, {"shown", !isColumnHidden(column)}};
        if (!isColumnHidden(column))
            one["width"] = columnWidth(column);
        columns.append(one);
    }
    QJsonObject layout{{"columns", columns}, {"descending", header->sortIndicatorOrder() == Qt::DescendingOrder}};
    if (const int sorted = header->sortIndicatorSection(); sorted >= 0 && sorted < header->count())
        layout["sort"] = worklistShown()[std::size_t(sorted)].name;
    return QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

void WorklistView::setLayoutText(const QString& json)
{
    m_settling = true;
    const QJsonObject layout = QJsonDocument::fromJson(json.toUtf8()).object();
    QHeaderView* header = horizontalHeader();
    int place = 0;
    QSet<int> named;
    for (const QJsonValue& value : layout["columns"].toArray()) {
        const int column = worklistColumn(value["name"].toString().toStdString());
        if (column >= header->count())
            continue;
        header->moveSection(header->visualIndex(column), place++);
        setColumnHidden(column, !value["shown"].toBool());
        if (const int width = value["width"].toInt(); width > 0)
            setColumnWidth(column, std::clamp(width, kNarrowest, kWidest));
        named.insert(column);
    }
    // A column that there was not when the layout was kept stands where it stands at first.
    for (int column = 1; !named.empty() && column < header->count(); ++column)
        if (!named.contains(column)) {
            const int before = header->visualIndex(column - 1), at = header->visualIndex(column);
            header->moveSection(at, at > before ? before + 1 : before);
        }
    if (const int sorted = worklistColumn(layout["sort"].toString().toStdString()); sorted < header->count())
        header->setSortIndicator(sorted, layout["descending"].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_settling = false;
}

void WorklistView::resetLayout()
{
    m_settling = true;
    const int digit = fontMetrics().horizontalAdvance('0');
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const auto& shown = worklistShown()[std::size_t(column)];
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, !shown.atFirst);
        setColumnWidth(column, shown.digits * digit + kCellPadding);
    }
    m_settling = false;
}

void WorklistView::setColumn(int column, bool shown)
{
    setColumnHidden(column, !shown);
    emit layoutChanged();
}

void WorklistView::fillColumnMenu(QMenu& menu)
{
    menu.clear();
    const QHeaderView* header = horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction* action = menu.addAction(titleOf(worklistShown()[std::size_t(column)]));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(shown > 1 || isColumnHidden(column)); // one stays
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumn(column, on); });
    }
    menu.addSeparator();
    menu.addAction(tr("As at first"), this, [this] {
        resetLayout();
        emit layoutChanged();
    });
}

void WorklistView::showHeaderMenu(const QPoint& place)
{
    QMenu menu(this);
    fillColumnMenu(menu);
    menu.exec(horizontalHeader()->mapToGlobal(place));
}

QList<int> WorklistView::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void WorklistView::keyboardSearch(const QString& search)
{
    // Looking through the rows one by one would read all of them.
    emit typed(search);
}

} // namespace dsmt::ui
