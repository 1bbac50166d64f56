// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_filter_model.h"

#include "ui/cases/case_table_model.h"

#include <algorithm>

namespace dsmt::ui {

CaseFilterModel::CaseFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(CaseTableModel::SortRole);
}

void CaseFilterModel::setSearch(const QString& words)
{
    m_words = words.split(' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool CaseFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(CaseTableModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace dsmt::ui
