// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/records/series_description.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QPixmap>

#include <functional>
#include <map>
#include <vector>

namespace dsmt::ui {

/// A case as the worklist shows it.
struct ShownCase {
    database::CaseRow row;
    std::vector<ScopeFinding> remarks; ///< the worst first
};

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
        Remarks, ///< what is wrong with the series, in words
        Nodules,
        Readers,
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

    /// By series id.
    using Findings = std::map<std::int64_t, std::vector<GeometryFinding>>;
    void setRows(std::vector<database::CaseRow> rows, const Findings& findings = {});
    const database::CaseRow& row(int index) const { return m_rows[std::size_t(index)].row; }

    /// How the model is given pictures: of a series, null while there is none, and of a severity.
    void setPictures(std::function<QPixmap(std::int64_t)> thumbnails, std::function<QIcon(Severity)> severities);
    /// The thumbnail of a series can be had now.
    void refreshThumbnail(std::int64_t seriesId);

    /// -1 when there is none.
    int rowOf(std::int64_t seriesId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant decoration(const ShownCase& shown, int column) const;

    std::vector<ShownCase> m_rows;
    std::function<QPixmap(std::int64_t)> m_thumbnails;
    std::function<QIcon(Severity)> m_severities;
};

/// YYYYMMDD as YYYY-MM-DD; anything else as it is.
QString dateText(const std::string& dicomDate);

} // namespace dsmt::ui
