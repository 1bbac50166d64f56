// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preset_table_model.h"

#include "ui/reading/reading_keys.h"

#include <utility>

namespace dsmt::ui {

void PresetTableModel::setPresets(const std::vector<NamedWindow>& presets)
{
    if (presets == m_presets)
        return;
    beginResetModel();
    m_presets = presets;
    endResetModel();
}

void PresetTableModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= rowCount() || to >= rowCount() || by == 0)
        return;
    if (!beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to))
        return;
    std::swap(m_presets[std::size_t(row)], m_presets[std::size_t(to)]);
    endMoveRows();
    tellKeys();
}

void PresetTableModel::tellKeys()
{
    emit dataChanged(index(0, Key), index(rowCount() - 1, Key));
    emit edited();
}

int PresetTableModel::duplicate(int row)
{
    if (row < 0 || row >= rowCount() || m_presets.size() >= kMostPresets)
        return -1;
    const NamedWindow copy = m_presets[std::size_t(row)];
    beginInsertRows({}, row + 1, row + 1);
    m_presets.insert(m_presets.begin() + row + 1, copy);
    endInsertRows();
    tellKeys();
    return row + 1;
}

void PresetTableModel::remove(int row)
{
    if (row < 0 || row >= rowCount() || m_presets.size() == 1)
        return;
    beginRemoveRows({}, row, row);
    m_presets.erase(m_presets.begin() + row);
    endRemoveRows();
    tellKeys();
}

int PresetTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_presets.size());
}

int PresetTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PresetTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const NamedWindow& preset = m_presets[std::size_t(index.row())];
    switch (index.column()) {
    case Name:
        return presetName(preset.name.toUtf8().constData());
    case Center:
        return preset.window.center;
    case Width:
        return preset.window.width;
    default:
        return index.row() + 1;
    }
}

bool PresetTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || value == data(index, role))
        return false;
    NamedWindow& preset = m_presets[std::size_t(index.row())];
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (index.column() == Name && !value.toString().simplified().isEmpty())
        preset.name = value.toString().simplified();
    else if (index.column() == Center && isNumber && number >= kLowestCenterHu && number <= kHighestCenterHu)
        preset.window.center = number;
    else if (index.column() == Width && isNumber && number >= 1 && number <= kWidestHu)
        preset.window.width = number;
    else
        return false;
    emit dataChanged(index, index);
    emit edited();
    return true;
}

Qt::ItemFlags PresetTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Key ? flags | Qt::ItemIsEditable : flags;
}

QVariant PresetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Center:
        return tr("Centre (HU)");
    case Width:
        return tr("Width (HU)");
    default:
        return tr("Key");
    }
}

} // namespace dsmt::ui
