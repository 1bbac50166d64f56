// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/prediction_table_model.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/decision_words.h"

#include <algorithm>

namespace dsmt::ui {

void PredictionTableModel::setPredictions(const std::vector<database::StoredPrediction>& predictions)
{
    beginResetModel();
    m_predictions.assign(predictions.rbegin(), predictions.rend());
    endResetModel();
}

int PredictionTableModel::rowOf(std::int64_t predictionId) const
{
    const auto found = std::ranges::find(m_predictions, predictionId, &database::StoredPrediction::id);
    return found == m_predictions.end() ? -1 : int(found - m_predictions.begin());
}

int PredictionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_predictions.size());
}

int PredictionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PredictionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const auto& stored = prediction(index.row());
    const Assessment& assessment = stored.assessment;
    switch (index.column()) {
    case Time:
        return localTimeText(stored.createdAt);
    case Probability:
        return assessment.invasiveness ? percentText(assessment.invasiveness->probability) : tr("refused");
    case LongAxis:
        return assessment.nodule ? lengthText(assessment.nodule->longAxisMm) : QString();
    case Decided: {
        const auto* standing = standingDecision(stored.decisions);
        return standing ? decisionWord(standing->decision) : QString();
    }
    case PackageName:
        return QString::fromStdString(assessment.provenance.package);
    default:
        return {};
    }
}

QVariant PredictionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Probability:
        return tr("Invasive");
    case LongAxis:
        return tr("Long axis");
    case Decided:
        return tr("Decision");
    case PackageName:
        return tr("Network");
    default:
        return {};
    }
}

} // namespace dsmt::ui
