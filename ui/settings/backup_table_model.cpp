// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backup_table_model.h"

#include "ui/assessment/assessment_words.h"
#include "ui/settings/section_parts.h"

namespace dsmt::ui {

void BackupTableModel::setBackups(std::vector<database::BackupFile> backups)
{
    beginResetModel();
    m_backups = std::move(backups);
    endResetModel();
}

int BackupTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BackupTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const database::BackupFile& backup = m_backups[std::size_t(index.row())];
    switch (index.column()) {
    case MadeAt:
        return localTimeText(backup.madeAt);
    case Size:
        return sizeText(backup.bytes);
    default:
        return QString::fromStdString(backup.file.filename().string());
    }
}

QVariant BackupTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == MadeAt ? tr("Made at") : section == Size ? tr("Size") : tr("File");
}

} // namespace dsmt::ui
