// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pooling.h"

#include "models/morphology.h"

#include <ATen/Functions.h>

namespace dsmt::models {

namespace {

const std::vector<std::int64_t> kSpace{2, 3, 4};
constexpr double kFew = 1e-3; ///< voxels: what an empty region's sum is divided by

torch::Tensor meanOver(const torch::Tensor& weighted, const torch::Tensor& region)
{
    return weighted.sum(kSpace) / (region.sum(kSpace) + kFew);
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

} // namespace dsmt::models
