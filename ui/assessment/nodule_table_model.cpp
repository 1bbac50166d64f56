// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/nodule_table_model.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/decision_words.h"

namespace dsmt::ui {

void NoduleTableModel::setNodules(std::vector<CaseNodule> nodules)
{
    beginResetModel();
    m_nodules = std::move(nodules);
    endResetModel();
}

int NoduleTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_nodules.size());
}

int NoduleTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NoduleTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const CaseNodule& shown = nodule(index.row());
    const Assessment* assessment = shown.newest ? &shown.newest->assessment : nullptr;
    switch (index.column()) {
    case Number:
        return index.row() + 1;
    case Name:
        return shown.name.isEmpty() ? placeText(shown.place) : shown.name;
    case LongAxis:
        return assessment && assessment->nodule ? lengthText(assessment->nodule->longAxisMm) : QString();
    case Probability:
        if (!assessment)
            return tr("not analysed");
        return assessment->invasiveness ? percentText(assessment->invasiveness->probability) : tr("refused");
    case Decided: {
        const auto* standing = shown.newest ? standingDecision(shown.newest->decisions) : nullptr;
        return standing ? decisionWord(standing->decision) : QString();
    }
    default:
        return {};
    }
}

QVariant NoduleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Name:
        return tr("Nodule");
    case LongAxis:
        return tr("Long axis");
    case Probability:
        return tr("Invasive");
    case Decided:
        return tr("Decision");
    default:
        return {};
    }
}

} // namespace dsmt::ui
