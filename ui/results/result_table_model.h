// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"

#include <QAbstractTableModel>

namespace dsmt::ui {

/// One table of a study's results. The tool tip of a cell says why a number is not defined, and how many cases are
/// behind it.
class ResultTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ResultTableModel(workflows::ResultTable table, QObject* parent = nullptr);

    /// Numbers of the cases behind a cell; empty where there are none.
    const std::vector<int>& casesAt(const QModelIndex& index) const;
    /// What the cell is about, in words: its row and its column.
    QString nameAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const workflows::ResultCell& cell(const QModelIndex& index) const;

    workflows::ResultTable m_table;
    workflows::ResultCell m_empty; ///< of rows that are shorter than the head
};

} // namespace dsmt::ui
