// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/measure.h"

#include "core/inference/fine_nodule.h"
#include "core/inference/nodule_mask.h"
#include "core/inference/plane_axes.h"
#include "core/inference/solid_part.h"

#include <algorithm>

namespace dsmt::inference {

using imaging::FloatImage;
using imaging::Mask;

namespace {

constexpr double kBandHu = 100; ///< what the ratio is given above and below the threshold for

void addAxes(NoduleMeasurements& nodule, const FineNodule& fine)
{
    const auto axesIn = [&](Plane plane) { return longestAxes(fine.probability, kNoduleLevel, plane); };
    const PlaneAxes axial = axesIn(Plane::Axial).value_or(PlaneAxes{});
    nodule.longAxisMm = axial.longAxisMm;
    nodule.shortAxisMm = axial.shortAxisMm;
    nodule.longAxisFrom = axial.longFrom;
    nodule.longAxisTo = axial.longTo;
    nodule.shortAxisFrom = axial.shortFrom;
    nodule.shortAxisTo = axial.shortTo;
    nodule.coronal = axesIn(Plane::Coronal);
    nodule.sagittal = axesIn(Plane::Sagittal);
}

void addDensity(NoduleMeasurements& nodule, const FineNodule& fine)
{
    const auto probability = fine.probability.voxels(), hu = fine.hu.voxels();
    std::size_t count = 0, solid = 0;
    double sum = 0;
    for (std::size_t n = 0; n < hu.size(); ++n) {
        if (probability[n] < kNoduleLevel)
            continue;
        ++count;
        sum += double(hu[n]);
        solid += double(hu[n]) >= nodule.solidThresholdHu;
    }
    if (count == 0)
        return;
    const auto& spacing = fine.hu.geometry().spacing;
    nodule.volumeMm3 = double(count) * spacing[0] * spacing[1] * spacing[2];
    nodule.meanHu = sum / double(count);
    nodule.solidFraction = double(solid) / double(count);
}

Texture textureOf(const SolidPart& solid, double innerShare)
{
    if (innerShare >= kSolidNoduleShare)
        return Texture::Solid;
    return solid.longAxisMm < kLeastSolidMm ? Texture::PureGroundGlass : Texture::PartSolid;
}

SolidPart solidPartOf(const NoduleMeasurements& nodule, const FineNodule& fine)
{
    const auto longAxis = [&](double thresholdHu) {
        const auto axes = solidAxes(fine, thresholdHu);
        return axes ? std::min(axes->longAxisMm, nodule.longAxisMm) : 0;
    };
    const auto ratio = [&](double lengthMm) { return nodule.longAxisMm > 0 ? lengthMm / nodule.longAxisMm : 0; };
    const double threshold = nodule.solidThresholdHu;
    SolidPart solid;
    solid.longAxisMm = longAxis(threshold);
    solid.ratio = ratio(solid.longAxisMm);
    solid.ratioLower = ratio(longAxis(threshold + kBandHu));
    solid.ratioUpper = ratio(longAxis(threshold - kBandHu));
    solid.texture = textureOf(solid, innerSolidShare(fine, threshold).value_or(nodule.solidFraction));
    return solid;
}

} // namespace

NoduleMeasurements measured(imaging::WorldPoint center, const FineNodule& forAxes, const FineNodule& forVolume,
                            double solidThresholdHu)
{
    NoduleMeasurements nodule;
    nodule.center = center;
    nodule.solidThresholdHu = solidThresholdHu;
    addAxes(nodule, forAxes);
    addDensity(nodule, forVolume);
    nodule.solid = solidPartOf(nodule, forAxes);
    return nodule;
}

std::optional<NoduleMeasurements> measure(const FloatImage& probability, const Mask& mask, const FloatImage& hu,
                                          double solidThresholdHu)
{
    const auto center = centroid(mask);
    if (!center)
        return std::nullopt;
    return measured(*center, fineNodule(probability, mask, hu, kAxesFactor),
                    fineNodule(probability, mask, hu, kVolumeFactor), solidThresholdHu);
}

} // namespace dsmt::inference
