// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_store.h"

#include <QAbstractListModel>

#include <vector>

namespace dsmt::ui {

/// The studies of the library, the newest first, each with its design and state.
class StudyListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setStudies(std::vector<database::ReaderStudy> studies);
    const database::ReaderStudy& study(int row) const { return m_studies[std::size_t(row)]; }
    /// -1 when it is not there.
    int rowOf(std::int64_t studyId) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_studies.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<database::ReaderStudy> m_studies;
};

} // namespace dsmt::ui
