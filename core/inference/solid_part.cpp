// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/solid_part.h"

#include "core/imaging/connected.h"
#include "core/imaging/distance_map.h"
#include "core/inference/nodule_part.h"

#include <algorithm>

namespace dsmt::inference {

using imaging::Mask;

namespace {

constexpr double kThinMm = 1.3;    ///< radius of the ball that must find room
constexpr double kCornersMm = 0.5; ///< given back beyond it
constexpr double kRimMm = 1.5;

std::size_t countOf(const Mask& mask)
{
    return std::size_t(std::count(mask.voxels().begin(), mask.voxels().end(), 1));
}

Mask solidOf(const FineNodule& nodule, double thresholdHu)
{
    const auto probability = nodule.probability.voxels(), hu = nodule.hu.voxels();
    std::vector<std::uint8_t> solid(hu.size());
    for (std::size_t n = 0; n < solid.size(); ++n)
        solid[n] = probability[n] >= kNoduleLevel && hu[n] >= float(thresholdHu);
    return {nodule.hu.geometry(), std::move(solid)};
}

Mask shared(const Mask& a, const Mask& b)
{
    std::vector<std::uint8_t> both(a.voxels().size());
    std::transform(a.voxels().begin(), a.voxels().end(), b.voxels().begin(), both.begin(),
                   [](auto inA, auto inB) { return std::uint8_t(inA && inB); });
    return {a.geometry(), std::move(both)};
}

} // namespace

std::optional<PlaneAxes> solidAxes(const FineNodule& nodule, double thresholdHu)
{
    const Mask solid = solidOf(nodule, thresholdHu);
    const Mask thick = shared(imaging::grown(imaging::grown(solid, -kThinMm), kThinMm + kCornersMm), solid);
    const Mask component = imaging::largestPart(thick);
    const float level = float(thresholdHu);
    return longestAxes(partOf(nodule.hu, component, level), level, Plane::Axial);
}

std::optional<double> innerSolidShare(const FineNodule& nodule, double thresholdHu)
{
    const auto probability = nodule.probability.voxels();
    std::vector<std::uint8_t> all(probability.size());
    std::transform(probability.begin(), probability.end(), all.begin(),
                   [](float value) { return std::uint8_t(value >= kNoduleLevel); });
    const Mask inside = imaging::grown(Mask(nodule.hu.geometry(), std::move(all)), -kRimMm);
    const std::size_t count = countOf(inside);
    if (count == 0)
        return std::nullopt;
    return double(countOf(shared(inside, solidOf(nodule, thresholdHu)))) / double(count);
}

} // namespace dsmt::inference
