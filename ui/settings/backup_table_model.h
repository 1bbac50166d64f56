// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/backup.h"

#include <QAbstractTableModel>

namespace dsmt::ui {

/// Backups, the newest first.
class BackupTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MadeAt, Size, File, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(std::vector<database::BackupFile> backups);
    const database::BackupFile& backup(int row) const { return m_backups[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<database::BackupFile> m_backups;
};

} // namespace dsmt::ui
