// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rejected_files_model.h"

#include "ui/assessment/core_sentences.h"

namespace dsmt::ui {

void RejectedFilesModel::setFiles(std::vector<dicom::RejectedFile> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

int RejectedFilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

int RejectedFilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectedFilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& file = m_files[std::size_t(index.row())];
    const QString reason = translatedSentence(QString::fromStdString(file.reason));
    if (role == Qt::DisplayRole)
        return index.column() == File ? QString::fromStdString(file.file.filename().string()) : reason;
    if (role == Qt::ToolTipRole)
        return index.column() == File ? QString::fromStdString(file.file.string()) : reason;
    return {};
}

QVariant RejectedFilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == File ? tr("File") : tr("Why it was left out");
}

} // namespace dsmt::ui
