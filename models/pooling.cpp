// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pooling.h"

#include <ATen/Functions.h>
#include <numbers>

namespace dsmt::models {

namespace {

const std::vector<std::int64_t> kSpace{2, 3, 4};
constexpr double kFew = 1e-3;                                ///< voxels: what an empty region's sum is divided by
constexpr double kContrastScale = 12, kUsualDiameterMm = 15; ///< bring them near 1

torch::Tensor meanOver(const torch::Tensor& weighted, const torch::Tensor& region)
{
    return weighted.sum(kSpace) / (region.sum(kSpace) + kFew);
}

/// The largest value within `reach` voxels along each axis; beyond the border is 0. [N, 1, D, H, W], same shape.
torch::Tensor dilated(torch::Tensor mask, std::int64_t reach)
{
    for (const std::int64_t axis : kSpace) {    // max_pool3d takes thirty times as long on the CPU
        std::vector<std::int64_t> border(6, 0); // last axis first
        border[std::size_t(4 - axis) * 2] = border[std::size_t(4 - axis) * 2 + 1] = reach;
        const torch::Tensor wide = at::constant_pad_nd(mask, border, 0);
        torch::Tensor largest = wide.narrow(axis, 0, mask.size(axis));
        for (std::int64_t shift = 1; shift <= 2 * reach; ++shift)
            largest = torch::maximum(largest, wide.narrow(axis, shift, mask.size(axis)));
        mask = largest;
    }
    return mask;
}

/// Each cell's value for all of its voxels.
torch::Tensor voxelsOf(const torch::Tensor& cells, std::int64_t factor)
{
    const std::int64_t n = cells.size(0), d = cells.size(2), h = cells.size(3), w = cells.size(4);
    return cells.view({n, 1, d, 1, h, 1, w, 1})
        .expand({n, 1, d, factor, h, factor, w, factor})
        .reshape({n, 1, d * factor, h * factor, w * factor});
}

} // namespace

torch::Tensor cellMeans(const torch::Tensor& x, std::int64_t factor)
{
    const std::int64_t d = x.size(2) / factor, h = x.size(3) / factor, w = x.size(4) / factor;
    return x.view({x.size(0), 1, d, factor, h, factor, w, factor}).mean({3, 5, 7});
}

Regions regionsOf(const torch::Tensor& mask, std::int64_t factor, std::int64_t ringVoxels)
{
    const torch::Tensor nodule = factor > 1 ? cellMeans(mask, factor) : mask;
    return {nodule, (dilated(nodule, ringVoxels / factor) - nodule).clamp_min(0)};
}

torch::Tensor pooled(const torch::Tensor& features, const Regions& regions)
{
    std::vector<torch::Tensor> seen;
    for (const torch::Tensor& region : {regions.nodule, regions.ring}) {
        const torch::Tensor weighted = features * region;
        seen.push_back(meanOver(weighted, region));
        seen.push_back(weighted.amax(kSpace));
    }
    seen.push_back(features.mean(kSpace));
    return torch::cat(seen, 1);
}

torch::Tensor contrasts(const torch::Tensor& local, const torch::Tensor& mask, const torch::Tensor& ring,
                        std::int64_t factor)
{
    const torch::NoGradGuard noGradients;
    const torch::Tensor core = 1 - dilated(1 - mask, 1), around = voxelsOf(ring, factor);
    std::vector<torch::Tensor> seen;
    for (const std::int64_t width : {3, 5}) {
        const torch::Tensor contrast =
            (local - at::avg_pool3d(local, width, 1, width / 2, false, false)) * kContrastScale;
        for (const torch::Tensor& region : {core, around}) {
            const torch::Tensor weighted = contrast * region;
            seen.push_back(-weighted.amin(kSpace));
            seen.push_back(weighted.amax(kSpace));
            seen.push_back(meanOver(weighted.abs(), region));
        }
    }
    return torch::cat(seen, 1);
}

torch::Tensor relativeDiameters(const torch::Tensor& mask, double spacingMm)
{
    const torch::Tensor sphere = mask.sum(kSpace) * (3 / (4 * std::numbers::pi)) + 1e-6;
    return sphere.pow(1.0 / 3) * (2 * spacingMm / kUsualDiameterMm);
}

} // namespace dsmt::models
