// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/oblique_image.h"

#include "viewer/line_sampler.h"
#include "viewer/parallel_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <thread>
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

/// Layers of samples on each side of the slice, and how far apart they are in slices.
struct SlabLayers {
    int reach = 0;
    double step = 0.5;

    SlabLayers(const SlicePlane& plane, const Slab& slab, SlabSampling sampling)
    {
        const auto& spacing = plane.geometry().spacing;
        const double closest = *std::min_element(spacing.begin(), spacing.end());
        const double stepMm = sampling == SlabSampling::Coarse ? closest : closest / 2;
        step = stepMm / plane.sliceSpacingMm();
        reach = slab.mode == SlabMode::Off ? 0 : int(std::floor(slab.thicknessMm / 2 / stepMm + 1e-6));
    }
};

/// Samples one row of the picture after the other.
class RowSampler {
public:
    RowSampler(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, SlabSampling sampling,
               int width)
        : m_volume(volume), m_steps(plane, slice), m_layers(plane, slab, sampling), m_join(slab.mode, width),
          m_values(std::size_t(width)), m_hu(std::size_t(width))
    {
    }

    /// HU of the row that starts at (x, y), valid until the next call.
    const std::int16_t* sample(double x, double y)
    {
        m_join.clear();
        for (int layer = -m_layers.reach; layer <= m_layers.reach; ++layer) {
            const SampleLine line{m_steps.place(x, y, layer * m_layers.step), m_steps.across};
            const SampleRange range = sampleLine(m_volume, line, m_values);
            m_join.add(m_values, range.first, range.last);
        }
        m_join.finish(m_hu);
        return m_hu.data();
    }

private:
    const Volume& m_volume;
    PlaneSteps m_steps;
    SlabLayers m_layers;
    SlabJoin m_join;
    std::vector<float> m_values;
    std::vector<std::int16_t> m_hu;
};

/// As many as are worth their start, some 50 microseconds each: half a million samples take a few milliseconds.
int threadsFor(const PictureArea& area, const SlabLayers& layers)
{
    constexpr double kSamplesPerThread = 5e5;
    constexpr unsigned kMost = 8;
    const double samples = double(area.width) * area.height * (2 * layers.reach + 1);
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1u, kMost);
    return int(std::clamp(samples / kSamplesPerThread, 1.0, double(cores)));
}

/// Gives each row of the area to take(y, hu), on several threads where there is much to do.
template <class Take>
void sampleRows(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, SlabSampling sampling,
                const PictureArea& area, Take take)
{
    const int threads = threadsFor(area, SlabLayers(plane, slab, sampling));
    forEachBand(area.height, threads, [&](int first, int last) {
        RowSampler rows(volume, plane, slice, slab, sampling, area.width);
        for (int y = first; y < last; ++y)
            take(y, rows.sample(area.left, area.top + y));
    });
}

} // namespace

PictureArea wholePicture(const SlicePlane& plane)
{
    return {0, 0, plane.width(), plane.height()};
}

void sampleOblique(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const PictureArea& area,
                   std::span<std::int16_t> hu, std::size_t stride)
{
    assert(stride >= std::size_t(area.width) && hu.size() + stride >= stride * std::size_t(area.height));
    sampleRows(volume, plane, slice, slab, SlabSampling::Fine, area, [&](int y, const std::int16_t* row) {
        std::copy_n(row, area.width, hu.data() + std::size_t(y) * stride);
    });
}

void renderOblique(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const GrayTable& table,
                   const PictureArea& area, std::span<std::uint32_t> pixels, std::size_t stride, SlabSampling sampling)
{
    assert(stride >= std::size_t(area.width) && pixels.size() + stride >= stride * std::size_t(area.height));
    constexpr std::uint32_t kBlack = 0xff000000u;
    sampleRows(volume, plane, slice, slab, sampling, area, [&](int y, const std::int16_t* row) {
        std::uint32_t* const out = pixels.data() + std::size_t(y) * stride;
        for (int x = 0; x < area.width; ++x)
            out[x] = row[x] == kOutsideHu ? kBlack : table.rgb(row[x]);
    });
}

std::int16_t obliqueHu(const Volume& volume, const SlicePlane& plane, PicturePoint at, int slice, const Slab& slab)
{
    return *RowSampler(volume, plane, slice, slab, SlabSampling::Fine, 1).sample(at.x, at.y);
}

} // namespace dsmt::viewer
