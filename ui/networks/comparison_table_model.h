// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_packages.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace dsmt::ui {

/// Two packages side by side: a row for each figure.
class ComparisonTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Figure, First, Second, Difference, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// @param names of the two packages
    void setComparison(const workflows::PackageComparison& comparison, const QStringList& names);
    /// All cells with tabs between, a line a row, the header first.
    QString asText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_names{QString(), QString()};
    QList<QStringList> m_rows;
};

} // namespace dsmt::ui
