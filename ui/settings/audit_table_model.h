// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/audit_trail.h"

#include <QAbstractTableModel>

namespace dsmt::ui {

/// Entries of the audit trail, the newest first.
class AuditTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, At, Who, Action, Detail, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<database::AuditEntry> entries);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<database::AuditEntry> m_entries;
};

} // namespace dsmt::ui
