// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/study_list_model.h"

#include "ui/studies/study_words.h"

#include <algorithm>

namespace dsmt::ui {

void StudyListModel::setStudies(std::vector<database::ReaderStudy> studies)
{
    beginResetModel();
    m_studies.assign(studies.rbegin(), studies.rend());
    endResetModel();
}

int StudyListModel::rowOf(std::int64_t studyId) const
{
    const auto found = std::find_if(m_studies.begin(), m_studies.end(),
                                    [&](const database::ReaderStudy& one) { return one.id == studyId; });
    return found == m_studies.end() ? -1 : int(found - m_studies.begin());
}

QVariant StudyListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const database::ReaderStudy& one = m_studies[std::size_t(index.row())];
    const QString state = one.frozenAt.empty() ? tr("draft") : tr("frozen");
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1\n%2").arg(QString::fromStdString(one.name), state);
    if (role == Qt::ToolTipRole)
        return designText(one.protocol.design);
    return {};
}

} // namespace dsmt::ui
