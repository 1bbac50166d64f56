// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_table_model.h"

#include "ui/assessment/assessment_words.h"
#include "ui/settings/audit_words.h"

namespace dsmt::ui {

void AuditTableModel::setEntries(std::vector<database::AuditEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int AuditTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuditTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const database::AuditEntry& entry = m_entries[std::size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return QStringLiteral("SHA-256 %1").arg(QString::fromStdString(entry.sha256));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return qlonglong(entry.sequence);
    case At:
        return localTimeText(entry.at);
    case Who:
        return QString::fromStdString(entry.who);
    case Action:
        return auditActionText(entry.note.action);
    default:
        return auditSubjectText(entry.note);
    }
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case At:
        return tr("Time");
    case Who:
        return tr("Who");
    case Action:
        return tr("Action");
    default:
        return tr("Of what");
    }
}

} // namespace dsmt::ui
