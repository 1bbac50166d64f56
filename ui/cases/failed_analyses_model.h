// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/batch_analysis.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// Nodules that could not be analysed, with the reason of each.
class FailedAnalysesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Patient, Nodule, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFailed(std::vector<FailedAnalysis> failed);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FailedAnalysis> m_failed;
};

} // namespace dsmt::ui
