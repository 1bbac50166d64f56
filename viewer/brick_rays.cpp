// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/brick_rays.h"

#include <algorithm>

namespace dsmt::viewer {

namespace {

constexpr std::int32_t kFraction = (1 << kRayBits) - 1;
constexpr float kShare = 1.0f / (1 << kRayBits);
/// Shares along j are counted in 2^-14, so that pairs of voxels are mixed by one instruction.
constexpr int kPairBits = 14;
constexpr float kPairShare = 1.0f / (1 << kPairBits);

/// 2^14 times what lies between the two voxels of an element.
float mixedPair(std::int32_t pair, std::int32_t share)
{
    const std::int32_t first = std::int16_t(pair), next = pair >> 16;
    return float(first * ((1 << kPairBits) - share) + next * share);
}

float sample(const BrickRays& rays, const RayPlace& at)
{
    const std::int32_t* const pair = rays.pairs + std::ptrdiff_t(at[2] >> kRayBits) * rays.sliceStep +
                                     std::ptrdiff_t(at[1] >> kRayBits) * rays.rowStep + (at[0] >> kRayBits);
    const float u = float(at[0] & kFraction) * kShare, w = float(at[2] & kFraction) * kShare;
    const std::int32_t v = (at[1] & kFraction) >> (kRayBits - kPairBits);
    const auto alongI = [&](const std::int32_t* lower) {
        const float one = mixedPair(lower[0], v), other = mixedPair(lower[1], v);
        return one + (other - one) * u;
    };
    const float one = alongI(pair), other = alongI(pair + rays.sliceStep);
    return (one + (other - one) * w) * kPairShare;
}

bool isInside(const BrickRays& rays, const RayPlace& at)
{
    for (std::size_t axis = 0; axis < 3; ++axis)
        if (at[axis] < rays.low[axis] || at[axis] > rays.high[axis])
            return false;
    return true;
}

} // namespace

JoinedRays::JoinedRays(SlabMode mode)
{
    constexpr float kBeyondAllHu = 1e6f;
    joined.fill(mode == SlabMode::Mean ? 0.0f : mode == SlabMode::Minimum ? kBeyondAllHu : -kBeyondAllHu);
}

void castRaysPlainly(SlabMode mode, const BrickRays& rays, JoinedRays& pixels)
{
    for (int ray = 0; ray < BrickRays::kWidth; ++ray) {
        float& joined = pixels.joined[std::size_t(ray)];
        RayPlace at{};
        for (std::size_t axis = 0; axis < 3; ++axis)
            at[axis] = rays.from[axis] + ray * rays.across[axis];
        for (int n = 0; n < rays.samples; ++n) {
            if (!rays.clipped || isInside(rays, at)) {
                const float hu = sample(rays, at);
                if (mode == SlabMode::Mean)
                    joined += hu;
                else
                    joined = mode == SlabMode::Minimum ? std::min(joined, hu) : std::max(joined, hu);
                pixels.counts[std::size_t(ray)] += 1;
            }
            for (std::size_t axis = 0; axis < 3; ++axis)
                at[axis] += rays.inward[axis];
        }
    }
}

void castRays(SlabMode mode, const BrickRays& rays, JoinedRays& pixels)
{
    static const bool fast = canCastRaysWithAvx2();
    (fast ? castRaysWithAvx2 : castRaysPlainly)(mode, rays, pixels);
}

} // namespace dsmt::viewer
