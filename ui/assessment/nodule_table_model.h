// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_nodules.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// The nodules of the open case, in the order in which they came.
class NoduleTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Name, LongAxis, Probability, Decided, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setNodules(std::vector<CaseNodule> nodules);
    const CaseNodule& nodule(int row) const { return m_nodules[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<CaseNodule> m_nodules;
};

} // namespace dsmt::ui
