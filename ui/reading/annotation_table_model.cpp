// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/annotation_table_model.h"

#include "viewer/qt/annotation_words.h"

#include <algorithm>

namespace dsmt::ui {

AnnotationTableModel::AnnotationTableModel(std::function<QStringList(int)> label,
                                           std::function<QString(const Annotation&)> place, QObject* parent)
    : QAbstractTableModel(parent), m_label(std::move(label)), m_place(std::move(place))
{
}

void AnnotationTableModel::setAnnotations(const std::vector<viewer::ShownAnnotation>& annotations)
{
    beginResetModel();
    m_annotations.assign(annotations.rbegin(), annotations.rend());
    endResetModel();
}

int AnnotationTableModel::rowOf(int key) const
{
    const auto found = std::find_if(m_annotations.begin(), m_annotations.end(),
                                    [key](const viewer::ShownAnnotation& each) { return each.key == key; });
    return found == m_annotations.end() ? -1 : int(found - m_annotations.begin());
}

int AnnotationTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_annotations.size());
}

int AnnotationTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnnotationTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const viewer::ShownAnnotation& shown = m_annotations[std::size_t(index.row())];
    // All of it where the column is too narrow.
    if (role == Qt::ToolTipRole && index.column() == Value)
        return m_label(shown.key).join(QLatin1Char('\n'));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Kind:
        return viewer::annotationName(shown.annotation.kind);
    case Value:
        return m_label(shown.key).join(QStringLiteral(", "));
    case Place:
        return m_place(shown.annotation);
    default:
        return {};
    }
}

QVariant AnnotationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Value:
        return tr("Value");
    case Place:
        return tr("Image");
    default:
        return {};
    }
}

} // namespace dsmt::ui
