// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/oblique_image.h"

#include "viewer/line_sampler.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace dsmt::viewer {

using imaging::Volume;
using imaging::VoxelPoint;
using imaging::WorldPoint;

namespace {

/// How far apart in voxels neighbours on the picture and along the normal lie.
struct PlaneSteps {
    VoxelPoint first, across, down, inward;

    PlaneSteps(const SlicePlane& plane, int slice)
    {
        const auto at = [&](double x, double y, double z) {
            return plane.geometry().worldToVoxel(plane.toWorld({{x, y}, z}));
        };
        first = at(0, 0, slice);
        across = difference(at(1, 0, slice), first);
        down = difference(at(0, 1, slice), first);
        inward = difference(at(0, 0, slice + 1), first);
    }

    VoxelPoint place(double x, double y, double slices) const
    {
        return {first.i + across.i * x + down.i * y + inward.i * slices,
                first.j + across.j * x + down.j * y + inward.j * slices,
                first.k + across.k * x + down.k * y + inward.k * slices};
    }

private:
    static VoxelPoint difference(VoxelPoint a, VoxelPoint b) { return {a.i - b.i, a.j - b.j, a.k - b.k}; }
};

std::int16_t rounded(float hu)
{
    // Truncating is rounding down only above zero.
    constexpr int kAboveZero = 32768;
    return std::int16_t(int(hu + (kAboveZero + 0.5f)) - kAboveZero);
}

/// Joins the samples of one row of the picture over the layers of a slab.
class RowSampler {
public:
    RowSampler(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, int width)
        : m_volume(volume), m_steps(plane, slice), m_mode(slab.mode), m_values(std::size_t(width)),
          m_joined(std::size_t(width)), m_counts(std::size_t(width)), m_hu(std::size_t(width))
    {
        const auto& spacing = plane.geometry().spacing;
        const double stepMm = *std::min_element(spacing.begin(), spacing.end()) / 2;
        m_layerStep = stepMm / plane.sliceSpacingMm();
        m_reach = m_mode == SlabMode::Off ? 0 : int(std::floor(slab.thicknessMm / 2 / stepMm + 1e-6));
    }

    /// HU of the row that starts at (x, y), valid until the next call.
    const std::int16_t* sample(double x, double y)
    {
        std::fill(m_counts.begin(), m_counts.end(), 0);
        for (int layer = -m_reach; layer <= m_reach; ++layer) {
            const SampleLine line{m_steps.place(x, y, layer * m_layerStep), m_steps.across};
            join(sampleLine(m_volume, line, m_values));
        }
        for (std::size_t n = 0; n < m_hu.size(); ++n) {
            const float hu = m_mode == SlabMode::Mean ? m_joined[n] / float(m_counts[n]) : m_joined[n];
            m_hu[n] = m_counts[n] > 0 ? rounded(hu) : kOutsideHu;
        }
        return m_hu.data();
    }

private:
    void join(SampleRange range)
    {
        for (auto n = std::size_t(range.first); n < std::size_t(range.last); ++n) {
            const float value = m_values[n], before = m_joined[n];
            if (m_counts[n]++ == 0)
                m_joined[n] = value;
            else if (m_mode == SlabMode::Mean)
                m_joined[n] = before + value;
            else
                m_joined[n] = (m_mode == SlabMode::Maximum) == (value > before) ? value : before;
        }
    }

    const Volume& m_volume;
    PlaneSteps m_steps;
    SlabMode m_mode;
    double m_layerStep = 0.5; ///< in slices
    int m_reach = 0;          ///< layers before and behind the slice
    std::vector<float> m_values, m_joined;
    std::vector<int> m_counts;
    std::vector<std::int16_t> m_hu;
};

} // namespace

PictureArea wholePicture(const SlicePlane& plane)
{
    return {0, 0, plane.width(), plane.height()};
}

void sampleOblique(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const PictureArea& area,
                   std::span<std::int16_t> hu, std::size_t stride)
{
    assert(stride >= std::size_t(area.width) && hu.size() + stride >= stride * std::size_t(area.height));
    RowSampler rows(volume, plane, slice, slab, area.width);
    for (int y = 0; y < area.height; ++y)
        std::copy_n(rows.sample(area.left, area.top + y), area.width, hu.data() + std::size_t(y) * stride);
}

void renderOblique(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const GrayTable& table,
                   const PictureArea& area, std::span<std::uint32_t> pixels, std::size_t stride)
{
    assert(stride >= std::size_t(area.width) && pixels.size() + stride >= stride * std::size_t(area.height));
    constexpr std::uint32_t kBlack = 0xff000000u;
    RowSampler rows(volume, plane, slice, slab, area.width);
    for (int y = 0; y < area.height; ++y) {
        const std::int16_t* const row = rows.sample(area.left, area.top + y);
        std::uint32_t* const out = pixels.data() + std::size_t(y) * stride;
        for (int x = 0; x < area.width; ++x)
            out[x] = row[x] == kOutsideHu ? kBlack : table.rgb(row[x]);
    }
}

std::int16_t obliqueHu(const Volume& volume, const SlicePlane& plane, PicturePoint at, int slice, const Slab& slab)
{
    return *RowSampler(volume, plane, slice, slab, 1).sample(at.x, at.y);
}

} // namespace dsmt::viewer
