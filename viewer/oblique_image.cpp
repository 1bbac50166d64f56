// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/oblique_image.h"

#include "viewer/line_sampler.h"
#include "viewer/oblique_slab.h"
#include "viewer/parallel_rows.h"
#include "viewer/plane_steps.h"

#include <algorithm>
#include <cassert>
#include <thread>
#include <vector>

namespace dsmt::viewer {

using imaging::Volume;

namespace {

/// As many as are worth their start, some 50 microseconds each: half a million samples take about a millisecond.
int threadsFor(const PictureArea& area, int layers)
{
    constexpr double kSamplesPerThread = 5e5;
    constexpr unsigned kMost = 8;
    const double samples = double(area.width) * area.height * layers;
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1u, kMost);
    return int(std::clamp(samples / kSamplesPerThread, 1.0, double(cores)));
}

/// Gives each row of a slice without thickness to take(x, y, hu).
template <class Take>
void sampleSlice(const Volume& volume, const SlicePlane& plane, int slice, const PictureArea& area, Take take)
{
    const PlaneSteps steps(plane, slice);
    forEachBand(area.height, threadsFor(area, 1), [&](int first, int last) {
        std::vector<float> values(std::size_t(area.width));
        std::vector<std::int16_t> hu(std::size_t(area.width));
        for (int y = first; y < last; ++y) {
            const SampleLine line{steps.place(area.left, area.top + y), steps.across};
            const SampleRange inside = sampleLine(volume, line, values);
            std::fill(hu.begin(), hu.end(), kOutsideHu);
            for (auto x = std::size_t(inside.first); x < std::size_t(inside.last); ++x)
                hu[x] = roundedHu(values[x]);
            take(0, y, std::span<const std::int16_t>(hu));
        }
    });
}

/// The same of a slab, in pieces of rows.
template <class Take>
void sampleSlab(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const PictureArea& area,
                Take take)
{
    constexpr int kWidth = ObliqueSlab::kTileWidth, kHeight = ObliqueSlab::kTileHeight;
    const int bands = (area.height + kHeight - 1) / kHeight;
    forEachBand(bands, threadsFor(area, SlabLayers(plane, slab).count()), [&](int first, int last) {
        ObliqueSlab tiles(volume, plane, slice, slab);
        std::array<std::int16_t, std::size_t(kWidth) * kHeight> hu{};
        for (int top = first * kHeight; top < std::min(last * kHeight, area.height); top += kHeight)
            for (int left = 0; left < area.width; left += kWidth) {
                const int width = std::min(kWidth, area.width - left), height = std::min(kHeight, area.height - top);
                tiles.sample({double(area.left + left), double(area.top + top)}, width, height, hu.data(), kWidth);
                for (int y = 0; y < height; ++y)
                    take(left, top + y,
                         std::span<const std::int16_t>(hu).subspan(std::size_t(y) * kWidth, std::size_t(width)));
            }
    });
}

template <class Take>
void sampleRows(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const PictureArea& area,
                Take take)
{
    if (slab.mode == SlabMode::Off)
        sampleSlice(volume, plane, slice, area, take);
    else
        sampleSlab(volume, plane, slice, slab, area, take);
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
    sampleRows(volume, plane, slice, slab, area, [&](int x, int y, std::span<const std::int16_t> row) {
        std::copy(row.begin(), row.end(), hu.data() + std::size_t(y) * stride + std::size_t(x));
    });
}

void renderOblique(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab, const GrayTable& table,
                   const PictureArea& area, std::span<std::uint32_t> pixels, std::size_t stride)
{
    assert(stride >= std::size_t(area.width) && pixels.size() + stride >= stride * std::size_t(area.height));
    constexpr std::uint32_t kBlack = 0xff000000u;
    sampleRows(volume, plane, slice, slab, area, [&](int x, int y, std::span<const std::int16_t> row) {
        std::uint32_t* const out = pixels.data() + std::size_t(y) * stride + std::size_t(x);
        for (std::size_t n = 0; n < row.size(); ++n)
            out[n] = row[n] == kOutsideHu ? kBlack : table.rgb(row[n]);
    });
}

std::int16_t obliqueHu(const Volume& volume, const SlicePlane& plane, PicturePoint at, int slice, const Slab& slab)
{
    std::int16_t hu = kOutsideHu;
    if (slab.mode != SlabMode::Off) {
        ObliqueSlab(volume, plane, slice, slab).sample(at, 1, 1, &hu, 1);
        return hu;
    }
    const PlaneSteps steps(plane, slice);
    float value = 0;
    const SampleRange inside = sampleLine(volume, {steps.place(at.x, at.y), steps.across}, std::span(&value, 1));
    return inside.first < inside.last ? roundedHu(value) : kOutsideHu;
}

} // namespace dsmt::viewer
