// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/table_import.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// Lines of a table that cannot be taken, with what is wrong in each.
class LineProblemsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Problem, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<workflows::LineProblem> problems);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<workflows::LineProblem> m_problems;
};

} // namespace dsmt::ui
