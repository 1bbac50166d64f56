// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/solid_part.h"

#include "core/imaging/connected.h"
#include "core/imaging/distance_map.h"
#include "core/imaging/mask_where.h"
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
    return imaging::maskWhere(nodule.hu.geometry(), [&](std::size_t n) {
        return probability[n] >= kNoduleLevel && hu[n] >= float(thresholdHu);
    });
}

Mask shared(const Mask& a, const Mask& b)
{
    return imaging::maskWhere(a.geometry(), [&](std::size_t n) { return a.voxels()[n] && b.voxels()[n]; });
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
    const Mask all =
        imaging::maskWhere(nodule.hu.geometry(), [&](std::size_t n) { return probability[n] >= kNoduleLevel; });
    const Mask inside = imaging::grown(all, -kRimMm);
    const std::size_t count = countOf(inside);
    if (count == 0)
        return std::nullopt;
    return double(countOf(shared(inside, solidOf(nodule, thresholdHu)))) / double(count);
}

} // namespace dsmt::inference
