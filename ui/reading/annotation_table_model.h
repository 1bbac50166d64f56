// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/shown_annotation.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <functional>
#include <vector>

namespace dsmt::ui {

/// The annotations of a case, newest first.
class AnnotationTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Kind, Value, Place, ColumnCount };

    /// @param label what stands beside an annotation, by its key; asked for rows in sight only, as HU of regions take
    /// time
    /// @param place where an annotation lies, in words
    AnnotationTableModel(std::function<QStringList(int)> label, std::function<QString(const Annotation&)> place,
                         QObject* parent = nullptr);

    /// @param annotations oldest first
    void setAnnotations(const std::vector<viewer::ShownAnnotation>& annotations);
    int key(int row) const { return m_annotations[std::size_t(row)].key; }
    /// -1 when it is not among them.
    int rowOf(int key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::function<QStringList(int)> m_label;
    std::function<QString(const Annotation&)> m_place;
    std::vector<viewer::ShownAnnotation> m_annotations;
};

} // namespace dsmt::ui
