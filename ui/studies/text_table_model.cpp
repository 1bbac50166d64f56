// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/text_table_model.h"

namespace dsmt::ui {

void TextTableModel::setRows(std::vector<QStringList> rows)
{
    if (rows == m_rows)
        return; // what is selected stays so
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[std::size_t(index.row())].value(index.column());
    return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::DisplayRole && orientation == Qt::Horizontal)
        return m_columns.value(section);
    return {};
}

} // namespace dsmt::ui
