// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure_mask.h"

#include "core/imaging/mask_bounds.h"
#include "core/imaging/mask_where.h"
#include "core/imaging/refine.h"
#include "core/imaging/sample.h"
#include "core/imaging/smooth.h"
#include "core/inference/fine_nodule.h"
#include "core/inference/nodule_mask.h"

#include <algorithm>
#include <numbers>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;

namespace {

/// Of the surface, in mm. Less leaves more of the voxels' stairs, whose highest make the longest of all diameters too
/// long; more takes corners off.
constexpr double kSmoothingMm = 1.0;
/// By which the surface for the axes lies further in on each side, for the stairs that are left: balls of 8 to 24 mm
/// are else measured .09 mm too long.
constexpr float kStairsMm = 0.04f;

/// Pairs of voxels as a cube that holds the mask and three pairs more on every side, where smoothing may reach.
struct PairCube {
    imaging::VoxelIndex first; ///< voxel, even along each axis
    int side = 0;

    explicit PairCube(const Mask& mask)
    {
        const auto [low, high] = imaging::boundsOf(mask).value_or(imaging::VoxelBounds{});
        constexpr int kRound = 3;
        const auto start = [](int voxel) { return (voxel / 2 - kRound) * 2; };
        first = {start(low.i), start(low.j), start(low.k)};
        side = std::max({high.i / 2 - low.i / 2, high.j / 2 - low.j / 2, high.k / 2 - low.k / 2}) + 1 + 2 * kRound;
    }
    imaging::Size size(int factor) const { return {factor * side, factor * side, factor * side}; }
};

FloatImage valuesIn(const Mask& mask, const PairCube& cube)
{
    Geometry grid = mask.geometry();
    grid.origin = grid.voxelToWorld({double(cube.first.i), double(cube.first.j), double(cube.first.k)});
    grid.size = cube.size(2);
    std::vector<float> values;
    values.reserve(grid.size.voxels());
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i) {
                const imaging::VoxelIndex at{cube.first.i + i, cube.first.j + j, cube.first.k + k};
                values.push_back(mask.geometry().contains(at) && mask.at(at) ? 1.0f : 0.0f);
            }
    return {grid, std::move(values)};
}

FloatImage combined(const FloatImage& a, float ofA, const FloatImage& b, float ofB, float more)
{
    std::vector<float> values;
    values.reserve(a.voxels().size());
    for (std::size_t n = 0; n < a.voxels().size(); ++n)
        values.push_back(ofA * a.voxels()[n] + ofB * b.voxels()[n] + more);
    return {a.geometry(), std::move(values)};
}

/// Smoothing by sigma moves the level of one half to the side that a surface is bent to, by a value that is
/// proportional to sigma times the bend. So two widths, sigma and sqrt(2) sigma, are weighted so that it stays where it
/// is.
constexpr float kNarrow = 2 + std::numbers::sqrt2_v<float>, kWide = 1 + std::numbers::sqrt2_v<float>;

/// What the values change in a millimetre across a flat surface.
constexpr float kSlope = (kNarrow - kWide / std::numbers::sqrt2_v<float>)*std::numbers::inv_sqrtpi_v<float> /
                         std::numbers::sqrt2_v<float> / float(kSmoothingMm);

} // namespace

std::optional<NoduleMeasurements> measureMask(const Mask& mask, const imaging::Volume& ct, double solidThresholdHu)
{
    const PairCube cube(mask);
    const FloatImage values = valuesIn(mask, cube);
    const FloatImage narrow = imaging::smoothed(values, kSmoothingMm);
    const FloatImage wide = imaging::smoothed(values, kSmoothingMm * std::numbers::sqrt2);
    const FloatImage surface = combined(narrow, kNarrow, wide, -kWide, 0);
    const auto center = centroid(
        imaging::maskWhere(values.geometry(), [&](std::size_t n) { return surface.voxels()[n] >= kNoduleLevel; }));
    if (!center)
        return std::nullopt;
    Geometry patch = values.geometry();
    patch.origin = patch.voxelToWorld({0.5, 0.5, 0.5});
    patch.size = cube.size(1);
    for (double& spacing : patch.spacing)
        spacing *= 2;
    const FloatImage hu = imaging::resample(ct, patch);
    const auto huBy = [&](int factor) { return imaging::refined(hu, {{}, patch.size}, factor); };
    static_assert(kAxesFactor == 2 && kVolumeFactor == 4, "the mask's voxels are those that axes are measured on");
    return measured(*center, {combined(narrow, kNarrow, wide, -kWide, -kStairsMm * kSlope), huBy(kAxesFactor)},
                    {imaging::refined(surface, {{}, surface.geometry().size}, 2), huBy(kVolumeFactor)},
                    solidThresholdHu);
}

} // namespace dsmt::inference
