// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_hit.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

double distanceTo(ViewPoint point, ViewPoint cursor)
{
    return std::hypot(point.x - cursor.x, point.y - cursor.y);
}

double distanceToSegment(ViewPoint from, ViewPoint to, ViewPoint cursor)
{
    const double x = to.x - from.x, y = to.y - from.y, square = x * x + y * y;
    const double along = square > 0 ? ((cursor.x - from.x) * x + (cursor.y - from.y) * y) / square : 0;
    const double share = std::clamp(along, 0.0, 1.0);
    return distanceTo({from.x + x * share, from.y + y * share}, cursor);
}

/// Keeps the nearest hit within the reach, of equal ones the last.
class Nearest {
public:
    explicit Nearest(double reach) : m_shortest(reach) {}

    void offer(double distance, const AnnotationHit& hit)
    {
        if (distance > m_shortest)
            return;
        m_shortest = distance;
        m_hit = hit;
    }
    const std::optional<AnnotationHit>& hit() const { return m_hit; }

private:
    double m_shortest;
    std::optional<AnnotationHit> m_hit;
};

} // namespace

std::optional<AnnotationHit> hitAt(std::span<const AnnotationShape> shapes, const SliceTransform& transform,
                                   ViewPoint cursor, double reach)
{
    Nearest handle(reach), line(reach);
    for (std::size_t n = 0; n < shapes.size(); ++n) {
        for (std::size_t h = 0; h < shapes[n].handles.size(); ++h)
            handle.offer(distanceTo(transform.toView(shapes[n].handles[h]), cursor), {n, h});
        for (const PicturePoint crossing : shapes[n].crossings)
            line.offer(distanceTo(transform.toView(crossing), cursor), {n, std::nullopt});
        for (const PictureLine& points : shapes[n].lines)
            for (std::size_t p = 0; p + 1 < points.size(); ++p)
                line.offer(distanceToSegment(transform.toView(points[p]), transform.toView(points[p + 1]), cursor),
                           {n, std::nullopt});
    }
    return handle.hit() ? handle.hit() : line.hit();
}

} // namespace dsmt::viewer
