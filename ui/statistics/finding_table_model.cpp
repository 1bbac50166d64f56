// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/finding_table_model.h"

#include "ui/statistics/finding_words.h"

namespace dsmt::ui {

void FindingTableModel::setFindings(std::vector<workflows::Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

void FindingTableModel::add(const std::vector<workflows::Finding>& findings)
{
    if (findings.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(findings.size()) - 1);
    m_findings.insert(m_findings.end(), findings.begin(), findings.end());
    endInsertRows();
}

QString FindingTableModel::text() const
{
    QString text;
    for (int column = 0; column < ColumnCount; ++column)
        text += (column ? "\t" : "") + headerData(column, Qt::Horizontal).toString();
    for (const workflows::Finding& finding : m_findings) {
        text += '\n';
        for (int column = 0; column < ColumnCount; ++column)
            text += (column ? "\t" : "") + cell(finding, column);
    }
    return text + '\n';
}

int FindingTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FindingTableModel::cell(const workflows::Finding& finding, int column) const
{
    switch (column) {
    case Quantity:
        return findingName(finding.kind);
    case Subject:
        return findingSubject(finding);
    case Estimate:
        return digits(finding.estimate);
    case Interval:
        return range(finding.interval);
    case Statistic:
        return digits(finding.statistic, 3);
    case DegreesOfFreedom:
        return digits(finding.df, 1);
    case P:
        return probabilityWords(finding.p);
    default:
        break;
    }
    const QString method = QString::fromStdString(finding.method);
    return finding.replicates == 0
               ? method
               : tr("%1; %2 replicates, seed %3")
                     .arg(method, QString::number(finding.replicates), QString::number(finding.seed));
}

QVariant FindingTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const workflows::Finding& finding = m_findings[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return cell(finding, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Quantity ? findingExplanation(finding.kind) : cell(finding, index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Estimate && index.column() <= P)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Quantity:
        return tr("Quantity");
    case Subject:
        return tr("Of");
    case Estimate:
        return tr("Estimate");
    case Interval:
        return tr("95 % interval");
    case Statistic:
        return tr("Statistic");
    case DegreesOfFreedom:
        return tr("df");
    case P:
        return tr("p");
    default:
        return tr("Method");
    }
}

} // namespace dsmt::ui
