// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure.h"

#include "core/imaging/diameters.h"

namespace dsmt::inference {

using imaging::Diameters;
using imaging::Geometry;
using imaging::Mask;
using imaging::PlanePoint;
using imaging::WorldPoint;

namespace {

struct AxialDiameters {
    Diameters diameters; ///< in voxels of the plane
    int slice = 0;
};

/// Probabilities of the mask's part and its rim, so that the outline lies between voxels and other parts do
/// not join in.
std::vector<float> planeOfPart(const imaging::FloatImage& probability, const Mask& mask, int k)
{
    const auto size = mask.geometry().size;
    std::vector<float> plane(std::size_t(size.i) * std::size_t(size.j), 0);
    const auto touchesMask = [&](int i, int j) {
        for (int dj = -1; dj <= 1; ++dj)
            for (int di = -1; di <= 1; ++di)
                if (const imaging::VoxelIndex near{i + di, j + dj, k}; mask.geometry().contains(near) && mask.at(near))
                    return true;
        return false;
    };
    for (int j = 0; j < size.j; ++j)
        for (int i = 0; i < size.i; ++i) {
            const float value = probability.at({i, j, k});
            // A voxel over the level that is not in the part belongs to another one.
            if (mask.at({i, j, k}) || (value < 0.5f && touchesMask(i, j)))
                plane[std::size_t(j) * std::size_t(size.i) + std::size_t(i)] = value;
        }
    return plane;
}

AxialDiameters longestAxial(const imaging::FloatImage& probability, const Mask& mask)
{
    const auto size = mask.geometry().size;
    AxialDiameters longest;
    for (int k = 0; k < size.k; ++k)
        for (const auto& outline : imaging::isoContours(planeOfPart(probability, mask, k), size.i, size.j, 0.5f))
            if (const auto diameters = imaging::bidirectionalDiameters(outline);
                diameters && diameters->longAxis > longest.diameters.longAxis)
                longest = {*diameters, k};
    return longest;
}

void addDensity(NoduleMeasurements& nodule, const Mask& mask, const imaging::FloatImage& hu)
{
    const Geometry& geometry = mask.geometry();
    std::size_t count = 0, solid = 0;
    double sum = 0;
    WorldPoint centers;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i) {
                if (!mask.at({i, j, k}))
                    continue;
                ++count;
                const float value = hu.at({i, j, k});
                sum += value;
                solid += value >= nodule.solidThresholdHu;
                centers = centers + geometry.voxelToWorld({double(i), double(j), double(k)});
            }
    nodule.center = centers * (1.0 / double(count));
    nodule.volumeMm3 = double(count) * geometry.spacing[0] * geometry.spacing[1] * geometry.spacing[2];
    nodule.meanHu = sum / double(count);
    nodule.solidFraction = double(solid) / double(count);
}

} // namespace

std::optional<NoduleMeasurements> measure(const imaging::FloatImage& probability, const Mask& mask,
                                          const imaging::FloatImage& hu)
{
    const AxialDiameters axial = longestAxial(probability, mask);
    if (axial.diameters.longAxis <= 0)
        return std::nullopt;
    NoduleMeasurements nodule;
    nodule.solidThresholdHu = kSolidThresholdHu;
    const Geometry& geometry = mask.geometry();
    const double pixelMm = geometry.spacing[0]; // patches are isotropic
    const auto world = [&](PlanePoint point) { return geometry.voxelToWorld({point.x, point.y, double(axial.slice)}); };
    nodule.longAxisMm = axial.diameters.longAxis * pixelMm;
    nodule.shortAxisMm = axial.diameters.shortAxis * pixelMm;
    nodule.longAxisFrom = world(axial.diameters.longFrom);
    nodule.longAxisTo = world(axial.diameters.longTo);
    nodule.shortAxisFrom = world(axial.diameters.shortFrom);
    nodule.shortAxisTo = world(axial.diameters.shortTo);
    addDensity(nodule, mask, hu);
    return nodule;
}

} // namespace dsmt::inference
