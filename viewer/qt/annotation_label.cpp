// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_label.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dsmt::viewer {

namespace {

constexpr double kGap = 10;

bool meets(const QRectF& box, const QLineF& line)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    if (!box.intersects(QRectF(line.p1(), line.p2()).normalized().adjusted(-0.5, -0.5, 0.5, 0.5)))
        return false;
    const QLineF diagonals[]{{box.topLeft(), box.bottomRight()}, {box.topRight(), box.bottomLeft()}};
    return std::any_of(std::begin(diagonals), std::end(diagonals), [&](const QLineF& diagonal) {
        return line.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

double area(const QRectF& box)
{
    return box.width() * box.height();
}

/// How much of a box lines hide: 1 for each that meets it.
int met(const QRectF& box, const QList<QLineF>& lines)
{
    return int(std::count_if(lines.begin(), lines.end(), [&](const QLineF& line) { return meets(box, line); }));
}

QRectF within(QRectF box, const QRectF& view)
{
    box.moveLeft(std::max(view.left(), std::min(box.left(), view.right() - box.width())));
    box.moveTop(std::max(view.top(), std::min(box.top(), view.bottom() - box.height())));
    return box;
}

/// Top left corners of a label at an anchor: evenly beside it, and shifted along that side both ways.
std::array<QPointF, 3> cornersAt(const LabelAnchor& anchor, QSizeF size)
{
    const double w = size.width(), h = size.height();
    const bool isBeside = anchor.side == LabelSide::Right || anchor.side == LabelSide::Left;
    const QPointF along = isBeside ? QPointF(0, h / 2) : QPointF(w / 2, 0);
    QPointF corner = anchor.point + QPointF(-w / 2, -h / 2);
    if (isBeside)
        corner += QPointF(anchor.side == LabelSide::Right ? kGap + w / 2 : -kGap - w / 2, 0);
    else
        corner += QPointF(0, anchor.side == LabelSide::Below ? kGap + h / 2 : -kGap - h / 2);
    return {corner, corner + along, corner - along};
}

/// In lines met: what a label in this place hides.
double costOf(const QRectF& box, const QList<QLineF>& own, const LabelSurroundings& surroundings)
{
    double cost = 100.0 * met(box, own) + 3.0 * std::min(10, met(box, surroundings.lines));
    for (const QRectF& label : surroundings.labels)
        cost += 60 * area(box & label) / area(box);
    return cost;
}

} // namespace

QRectF labelPlace(QSizeF size, const QList<LabelAnchor>& anchors, const QList<QLineF>& own,
                  const LabelSurroundings& surroundings)
{
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    for (const LabelAnchor& anchor : anchors) {
        double shifted = 0;
        for (const QPointF& corner : cornersAt(anchor, size)) {
            const QRectF wanted(corner, size), box = within(wanted, surroundings.view);
            // Pushed back into the view it stands off its anchor, perhaps within its own region.
            const double pushed = 0.15 * (box.topLeft() - wanted.topLeft()).manhattanLength();
            if (const double cost = costOf(box, own, surroundings) + pushed + shifted; cost < least) {
                least = cost;
                best = box;
            }
            shifted = 1;
        }
    }
    return best;
}

QList<LabelAnchor> anchorsAround(const QList<QLineF>& lines)
{
    if (lines.isEmpty())
        return {};
    QPointF right = lines[0].p1(), left = right, low = right, high = right;
    for (const QLineF& line : lines)
        for (const QPointF& end : {line.p1(), line.p2()}) {
            right = end.x() > right.x() ? end : right;
            left = end.x() < left.x() ? end : left;
            low = end.y() > low.y() ? end : low;
            high = end.y() < high.y() ? end : high;
        }
    return {{right, LabelSide::Right}, {left, LabelSide::Left}, {low, LabelSide::Below}, {high, LabelSide::Above}};
}

QList<LabelAnchor> anchorsAt(QPointF point)
{
    return {{point, LabelSide::Right}, {point, LabelSide::Left}, {point, LabelSide::Below}, {point, LabelSide::Above}};
}

} // namespace dsmt::viewer
