// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/annotation_shapes.h"
#include "viewer/qt/annotation_label.h"
#include "viewer/slice_transform.h"

#include <QStringList>

#include <vector>

class QPainter;

namespace dsmt::viewer {

/// What a slice shows of one annotation, ready to be drawn.
struct AnnotationPicture {
    AnnotationKind kind = AnnotationKind::Distance;
    AnnotationShape shape;
    QStringList label;
    bool hovered = false;
    bool selected = false; ///< with handles
};

/// All shapes, the selected one last, and over them the labels, each where it hides the least. Lines have
/// dark edges and texts a dark ground, so that they are seen on white and on black.
void paintAnnotations(QPainter& painter, const SliceTransform& transform,
                      const std::vector<AnnotationPicture>& pictures);

} // namespace dsmt::viewer
