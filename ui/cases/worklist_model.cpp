// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_model.h"

#include "ui/assessment/core_sentences.h"
#include "ui/cases/worklist_columns.h"

#include <algorithm>
#include <utility>

namespace dsmt::ui {

using database::WorklistKey;
using database::WorklistRow;

namespace {

constexpr int kPage = 64;      ///< rows: more than a screen shows
constexpr int kMostPages = 48; ///< kept: some 3,000 rows

QString toolTip(const WorklistRow& row, const std::string& column)
{
    if (column == "warnings")
        return warningLines(row);
    if (column == "probability" && !row.refusedBecause.empty())
        return sentence(QString::fromStdString(row.refusedBecause));
    if (column == "name" && !row.hasNodule())
        return WorklistModel::tr("No nodule is marked in this case yet.");
    return {};
}

} // namespace

struct WorklistModel::Answer {
    quint64 number = 0;
    bool stale = false; ///< a newer query was asked meanwhile; nothing was read
    std::vector<WorklistKey> keys;
    std::vector<WorklistRow> first;
    std::int64_t all = 0;
};

WorklistModel::WorklistModel(LibraryThread& library, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_newest(std::make_shared<std::atomic<quint64>>(0)),
      m_pages(kMostPages)
{
}

WorklistModel::~WorklistModel() = default;

void WorklistModel::setText(const QString& text)
{
    if (m_query.text == text.toStdString())
        return;
    m_query.text = text.toStdString();
    ask();
}

void WorklistModel::setFilter(const database::WorklistFilter& filter)
{
    if (m_query.filter == filter)
        return;
    m_query.filter = filter;
    ask();
}

void WorklistModel::sort(int column, Qt::SortOrder order)
{
    m_query.sortBy = column < 0 ? "" : worklistShown()[std::size_t(column)].name;
    m_query.descending = order == Qt::DescendingOrder;
    ask();
}

void WorklistModel::reload()
{
    ask();
}

void WorklistModel::ask()
{
    m_library.ask(
        this,
        [query = m_query, newest = m_newest, number = ++*m_newest](database::Library& library) {
            Answer answer;
            answer.number = number;
            answer.stale = *newest != number;
            if (answer.stale)
                return answer;
            answer.keys = database::worklistOrder(library, query);
            answer.all = query.text.empty() && query.filter.isEmpty() ? std::int64_t(answer.keys.size())
                                                                      : database::worklistSize(library);
            const auto end = answer.keys.begin() + std::min<std::ptrdiff_t>(kPage, std::ssize(answer.keys));
            answer.first = database::worklistRows(library, {answer.keys.begin(), end});
            return answer;
        },
        [this](Answer answer) {
            if (!answer.stale)
                show(std::move(answer));
        });
}

void WorklistModel::show(Answer answer)
{
    beginResetModel();
    ++m_order;
    m_shown = answer.number;
    m_keys = std::move(answer.keys);
    m_all = answer.all;
    m_pages.clear();
    m_asked.clear();
    keepPage(0, std::move(answer.first));
    endResetModel();
    emit arrived();
}

std::vector<WorklistKey> WorklistModel::keysOf(int page) const
{
    const auto first = m_keys.begin() + std::ptrdiff_t(page) * kPage;
    return {first, first + std::min<std::ptrdiff_t>(kPage, m_keys.end() - first)};
}

void WorklistModel::keepPage(int page, std::vector<WorklistRow> rows)
{
    auto* kept = new Page;
    auto next = rows.begin();
    for (const WorklistKey key : keysOf(page)) {
        const bool there = next != rows.end() && next->key == key;
        kept->push_back(there ? std::optional(std::move(*next)) : std::nullopt);
        next += there ? 1 : 0;
    }
    m_pages.insert(page, kept); // which deletes it one day
}

void WorklistModel::readPage(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    auto* self = const_cast<WorklistModel*>(this); // views ask through data(), which is const
    m_library.ask(
        self, [keys = keysOf(page)](database::Library& library) { return database::worklistRows(library, keys); },
        [self, page, order = m_order](std::vector<WorklistRow> rows) {
            if (order != self->m_order)
                return;
            self->m_asked.remove(page);
            self->keepPage(page, std::move(rows));
            emit self->dataChanged(
                self->index(page * kPage, 0),
                self->index(std::min(self->rowCount(), (page + 1) * kPage) - 1, self->columnCount() - 1));
        });
}

void WorklistModel::refresh(WorklistKey key)
{
    if (const int row = rowOf(key); row >= 0 && m_pages.contains(row / kPage))
        readPage(row / kPage);
}

int WorklistModel::rowOf(WorklistKey key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : int(found - m_keys.begin());
}

const WorklistRow* WorklistModel::loaded(int row) const
{
    const Page* page = m_pages.object(row / kPage);
    if (!page) {
        readPage(row / kPage);
        return nullptr;
    }
    const auto& there = (*page)[std::size_t(row % kPage)];
    return there ? &*there : nullptr;
}

int WorklistModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int WorklistModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(worklistShown().size());
}

QVariant WorklistModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& column = worklistShown()[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != RowRole)
        return {};
    const WorklistRow* row = loaded(index.row());
    if (role == RowRole)
        return QVariant::fromValue(static_cast<const void*>(row));
    if (!row)
        return {};
    return role == Qt::DisplayRole ? column.text(*row) : toolTip(*row, column.name);
}

QVariant WorklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = worklistShown()[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return titleOf(column);
    if (role == Qt::InitialSortOrderRole)
        return int(column.number || std::string(column.name).ends_with("_at") ||
                           column.name == std::string("study_date")
                       ? Qt::DescendingOrder
                       : Qt::AscendingOrder);
    if (role == Qt::TextAlignmentRole)
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace dsmt::ui
