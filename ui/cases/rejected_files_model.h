// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

#include <QAbstractTableModel>

#include <vector>

namespace dsmt::ui {

/// Files that an import could not take, with the reason of each.
class RejectedFilesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(std::vector<dicom::RejectedFile> files);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<dicom::RejectedFile> m_files;
};

} // namespace dsmt::ui
