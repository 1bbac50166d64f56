// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/failed_analyses_model.h"

#include "ui/assessment/core_sentences.h"
#include "ui/cases/worklist_columns.h"

namespace dsmt::ui {

void FailedAnalysesModel::setFailed(std::vector<FailedAnalysis> failed)
{
    beginResetModel();
    m_failed = std::move(failed);
    endResetModel();
}

int FailedAnalysesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_failed.size());
}

int FailedAnalysesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailedAnalysesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const FailedAnalysis& failed = m_failed[std::size_t(index.row())];
    if (index.column() == Patient)
        return patientText(failed.row);
    return index.column() == Nodule ? noduleText(failed.row) : sentence(failed.why);
}

QVariant FailedAnalysesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Patient)
        return tr("Patient");
    return section == Nodule ? tr("Nodule") : tr("Why it was not analysed");
}

} // namespace dsmt::ui
