// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tube_layer.h"

#include "core/base/vector_clones.h"

namespace dsmt::phantom {

namespace {

TubeLayer::Range near(float low, float high, float start, float step, int count)
{
    return {std::max(0, int(std::ceil((low - start) / step))),
            std::min(count, int(std::floor((high - start) / step)) + 1)};
}

} // namespace

TubeLayer::TubeLayer(const SampleGrid& grid)
    : m_grid(grid), m_stride(std::size_t(grid.columns + SampleGrid::kPadding)),
      m_touched(std::size_t(grid.rows), Range{grid.columns, 0})
{
}

void TubeLayer::clear()
{
    for (int j = 0; j < m_grid.rows; ++j) {
        Range& range = m_touched[std::size_t(j)];
        if (range.first < range.end)
            std::fill_n(m_coverage.data() + std::size_t(j) * m_stride + range.first, range.end - range.first, 0.0f);
        range = {m_grid.columns, 0};
    }
}

DSMT_CLONE_FOR_AVX2 void TubeLayer::paint(const Tube& tube, float z, float edge, float most)
{
    const Vec3 axis = tube.to - tube.from;
    const float reach = std::max(tube.fromRadius, tube.toRadius) + 0.5f * edge;
    const float wide = reach + 0.01f; // so that rounding leaves out no sample that the tube covers
    const float rise = z - tube.from.z;
    if (rise < std::min(0.0f, axis.z) - reach || rise > std::max(0.0f, axis.z) + reach)
        return;
    // Only a piece of a rising tube is within reach of the plane.
    float t0 = 0, t1 = 1;
    if (std::abs(axis.z) > 0.1f) {
        const float a = (rise - wide) / axis.z, b = (rise + wide) / axis.z;
        t0 = clamp01(std::min(a, b));
        t1 = clamp01(std::max(a, b));
    }
    const Vec3 low = tube.from + axis * t0, high = tube.from + axis * t1;
    const float pixel = m_grid.x[1] - m_grid.x[0], line = m_grid.y[1] - m_grid.y[0];
    const Range columns =
        near(std::min(low.x, high.x) - wide, std::max(low.x, high.x) + wide, m_grid.x[0], pixel, m_grid.columns);
    const Range rows =
        near(std::min(low.y, high.y) - wide, std::max(low.y, high.y) + wide, m_grid.y[0], line, m_grid.rows);
    if (columns.first >= columns.end || rows.first >= rows.end)
        return;
    if (m_coverage.empty())
        m_coverage.assign(m_stride * std::size_t(m_grid.rows), 0.0f);
    // Whole vectors; what is beyond the tube's reach gets nothing.
    const int end = columns.first + (columns.end - columns.first + 3) / 4 * 4;

    const float perAxis = 1 / std::max(1e-6f, dot(axis, axis)), perEdge = 1 / edge;
    const float radius = tube.fromRadius, widening = tube.toRadius - tube.fromRadius;
    for (int j = rows.first; j < rows.end; ++j) {
        Range& touched = m_touched[std::size_t(j)];
        touched = {std::min(touched.first, columns.first), std::max(touched.end, end)};
        float* const coverage = m_coverage.data() + std::size_t(j) * m_stride;
        const float* const x = m_grid.x.data();
        const float oy = m_grid.y[std::size_t(j)] - tube.from.y;
        const float across = oy * axis.y + rise * axis.z;
        for (int i = columns.first; i < end; ++i) {
            const float ox = x[i] - tube.from.x;
            const float along = clamp01((ox * axis.x + across) * perAxis);
            const float dx = ox - axis.x * along, dy = oy - axis.y * along, dz = rise - axis.z * along;
            const float outside = std::sqrt(dx * dx + dy * dy + dz * dz) - (radius + widening * along);
            coverage[i] = larger(coverage[i], most * clamp01(0.5f - outside * perEdge));
        }
    }
}

} // namespace dsmt::phantom
