// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/result_table_model.h"

#include "ui/reports/result_words.h"

#include <QFont>

namespace dsmt::ui {

ResultTableModel::ResultTableModel(workflows::ResultTable table, QObject* parent)
    : QAbstractTableModel(parent), m_table(std::move(table))
{
}

const workflows::ResultCell& ResultTableModel::cell(const QModelIndex& index) const
{
    const auto& row = m_table.rows[std::size_t(index.row())];
    return std::size_t(index.column()) < row.size() ? row[std::size_t(index.column())] : m_empty;
}

const std::vector<int>& ResultTableModel::casesAt(const QModelIndex& index) const
{
    return cell(index).cases;
}

QString ResultTableModel::nameAt(const QModelIndex& index) const
{
    const QString row = resultWords(m_table.rows[std::size_t(index.row())][0].text);
    const QString column = resultWords(m_table.columns[std::size_t(index.column())]);
    return index.column() == 0 || column.isEmpty() ? row : tr("%1: %2").arg(row, column);
}

int ResultTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const
{
    const workflows::ResultCell& shown = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return resultWords(shown.text);
    case Qt::ToolTipRole: {
        QStringList words;
        if (!shown.undefined.empty())
            words << resultWords(shown.undefined);
        if (!shown.cases.empty())
            words << tr("%n case(s) behind it: click to list them", "", int(shown.cases.size()));
        return words.isEmpty() ? QVariant() : words.join(QStringLiteral("\n"));
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | int(shown.value || !shown.undefined.empty() ? Qt::AlignRight : Qt::AlignLeft);
    case Qt::FontRole: {
        QFont font;
        font.setUnderline(!shown.cases.empty());
        return font;
    }
    default:
        return {};
    }
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return resultWords(m_table.columns[std::size_t(section)]);
}

} // namespace dsmt::ui
