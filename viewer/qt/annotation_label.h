// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace dsmt::viewer {

/// What labels keep away from, in view pixels.
struct LabelSurroundings {
    QRectF view;
    QList<QLineF> lines;  ///< of all shapes
    QList<QRectF> labels; ///< placed before
};

enum class LabelSide { Right, Left, Below, Above };

/// A label may stand on this side of a point.
struct LabelAnchor {
    QPointF point;
    LabelSide side = LabelSide::Right;
};

/// Where a label goes: to the anchor where it hides the least, of its own lines first, then of other labels and lines;
/// within the view as far as it fits. Of anchors that are equally good the first.
QRectF labelPlace(QSizeF size, const QList<LabelAnchor>& anchors, const QList<QLineF>& own,
                  const LabelSurroundings& surroundings);

/// Outside of all the lines: right of the rightmost end, left of the leftmost one, below and above.
QList<LabelAnchor> anchorsAround(const QList<QLineF>& lines);
/// On each side of one point.
QList<LabelAnchor> anchorsAt(QPointF point);

} // namespace dsmt::viewer
