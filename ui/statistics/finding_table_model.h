// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/score_findings.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// The numbers of an analysis, a line each.
class FindingTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Quantity, Subject, Estimate, Interval, Statistic, DegreesOfFreedom, P, Method, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<workflows::Finding> findings);
    void add(const std::vector<workflows::Finding>& findings);
    const std::vector<workflows::Finding>& findings() const { return m_findings; }
    /// Head and lines with tabs between cells, as tables of other programs take them.
    QString text() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString cell(const workflows::Finding& finding, int column) const;

    std::vector<workflows::Finding> m_findings;
};

} // namespace dsmt::ui
