// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// The predictions of one nodule, newest first.
class PredictionTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Probability, LongAxis, Decided, PackageName, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param predictions oldest first, as the library gives them
    void setPredictions(const std::vector<database::StoredPrediction>& predictions);
    const database::StoredPrediction& prediction(int row) const { return m_predictions[std::size_t(row)]; }

    /// -1 for an unknown id.
    int rowOf(std::int64_t predictionId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<database::StoredPrediction> m_predictions;
};

} // namespace dsmt::ui
