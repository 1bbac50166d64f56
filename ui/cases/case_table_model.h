// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// The worklist: one row a series, as the library gave it.
class CaseTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Patient,
        PatientId,
        StudyDate,
        Description,
        Slices,
        Nodules,
        Probability,
        LongAxis,
        Added,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< a number or a string of one kind for the whole column
        SearchRole,              ///< everything a search looks in, on column 0
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<database::CaseRow> rows);
    const database::CaseRow& row(int index) const { return m_rows[std::size_t(index)]; }
    /// -1 when there is none.
    int rowOf(const std::string& seriesUid) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<database::CaseRow> m_rows;
};

/// YYYYMMDD as YYYY-MM-DD; anything else as it is.
QString dateText(const std::string& dicomDate);

} // namespace dsmt::ui
