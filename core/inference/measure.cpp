// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure.h"

#include "core/inference/nodule_mask.h"
#include "core/inference/plane_axes.h"

#include <algorithm>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Geometry;
using imaging::Mask;

namespace {

constexpr double kBandHu = 100;           ///< what the ratio is given above and below the threshold for
constexpr double kLeastSolidMm = 2;       ///< smaller is noise or a vessel, the nodule pure ground glass
constexpr double kLeastSolidNodule = 0.7; ///< solid share of a solid nodule, whose rim is blurred

void addDensity(NoduleMeasurements& nodule, const Mask& mask, const FloatImage& hu)
{
    const Geometry& geometry = mask.geometry();
    std::size_t count = 0, solid = 0;
    double sum = 0;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i) {
                if (!mask.at({i, j, k}))
                    continue;
                ++count;
                const float value = hu.at({i, j, k});
                sum += value;
                solid += value >= nodule.solidThresholdHu;
            }
    nodule.center = centroid(mask).value();
    nodule.volumeMm3 = double(count) * geometry.spacing[0] * geometry.spacing[1] * geometry.spacing[2];
    nodule.meanHu = sum / double(count);
    nodule.solidFraction = double(solid) / double(count);
}

Texture textureOf(const SolidPart& solid, double solidFraction)
{
    if (solidFraction >= kLeastSolidNodule)
        return Texture::Solid;
    return solid.longAxisMm < kLeastSolidMm ? Texture::PureGroundGlass : Texture::PartSolid;
}

SolidPart solidPartOf(const NoduleMeasurements& nodule, const Mask& mask, const FloatImage& hu)
{
    const auto longAxis = [&](double thresholdHu) {
        const auto axes = longestAxes(hu, mask, float(thresholdHu), Plane::Axial);
        return axes ? std::min(axes->longAxisMm, nodule.longAxisMm) : 0;
    };
    const double threshold = nodule.solidThresholdHu;
    SolidPart solid;
    solid.longAxisMm = longAxis(threshold);
    solid.ratio = solid.longAxisMm / nodule.longAxisMm;
    solid.ratioLower = longAxis(threshold + kBandHu) / nodule.longAxisMm;
    solid.ratioUpper = longAxis(threshold - kBandHu) / nodule.longAxisMm;
    solid.texture = textureOf(solid, nodule.solidFraction);
    return solid;
}

} // namespace

std::optional<NoduleMeasurements> measure(const FloatImage& probability, const Mask& mask, const FloatImage& hu,
                                          double solidThresholdHu)
{
    const auto axesIn = [&](Plane plane) { return longestAxes(probability, mask, 0.5f, plane); };
    const auto axial = axesIn(Plane::Axial);
    if (!axial)
        return std::nullopt;
    NoduleMeasurements nodule;
    nodule.solidThresholdHu = solidThresholdHu;
    nodule.longAxisMm = axial->longAxisMm;
    nodule.shortAxisMm = axial->shortAxisMm;
    nodule.longAxisFrom = axial->longFrom;
    nodule.longAxisTo = axial->longTo;
    nodule.shortAxisFrom = axial->shortFrom;
    nodule.shortAxisTo = axial->shortTo;
    nodule.coronal = axesIn(Plane::Coronal);
    nodule.sagittal = axesIn(Plane::Sagittal);
    addDensity(nodule, mask, hu);
    nodule.solid = solidPartOf(nodule, mask, hu);
    return nodule;
}

} // namespace dsmt::inference
