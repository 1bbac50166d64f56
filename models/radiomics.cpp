// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/radiomics.h"

#include "models/morphology.h"

#include <ATen/Functions.h>
#include <cmath>
#include <numbers>

namespace dsmt::models {

namespace {

const std::vector<std::int64_t> kSpace{2, 3, 4};
constexpr double kFew = 1e-3;                        ///< voxels: what an empty region's sum is divided by
constexpr double kMiddleHu = -300, kHuPerUnit = 700; ///< of normalised patches (inference::PatchSpec)
constexpr double kTissueFromHu = -750, kTissueToHu = -250;
constexpr double kSolidHu = -300, kSoftHu = 40; ///< how blurred a step of HU is
constexpr double kContrastScale = 12, kUsualDiameterMm = 15;

using Features = std::vector<torch::Tensor>;

torch::Tensor meanOver(const torch::Tensor& x, const torch::Tensor& region)
{
    return (x * region).sum(kSpace) / (region.sum(kSpace) + kFew);
}

torch::Tensor above(const torch::Tensor& local, double hu)
{
    return torch::sigmoid((local - (hu - kMiddleHu) / kHuPerUnit) * (kHuPerUnit / kSoftHu));
}

torch::Tensor relativeDiameter(const torch::Tensor& weights, double spacingMm)
{
    const torch::Tensor sphere = weights.sum(kSpace) * (3 / (4 * std::numbers::pi)) + 1e-6;
    return sphere.pow(1.0 / 3) * (2 * spacingMm / kUsualDiameterMm);
}

/// Means over cubes of `width` voxels; beyond the border is air.
torch::Tensor means(const torch::Tensor& local, std::int64_t width)
{
    torch::Tensor sums = at::constant_pad_nd(local, std::vector<std::int64_t>(6, width / 2), -1);
    for (const std::int64_t axis : kSpace) { // avg_pool3d takes several times as long on the CPU
        const std::int64_t length = sums.size(axis) - width + 1;
        torch::Tensor sum = sums.narrow(axis, 0, length) + sums.narrow(axis, 1, length);
        for (std::int64_t n = 2; n < width; ++n)
            sum += sums.narrow(axis, n, length);
        sums = sum;
    }
    return sums.mul_(1.0 / double(width * width * width));
}

/// The nodule, grown by so many mm, and two shells round it.
struct Grown {
    torch::Tensor by0, by1, by2, by3, by6, by9, by17;
    torch::Tensor rim, around;

    Grown(const torch::Tensor& mask, double spacingMm) : by0(mask)
    {
        const auto voxels = [&](double mm) { return std::int64_t(std::lround(mm / spacingMm)); };
        const auto more = [&](const torch::Tensor& from, double mm, double to) {
            return dilated(from, voxels(to) - voxels(mm));
        };
        by1 = more(by0, 0, 1);
        by2 = more(by1, 1, 2);
        by3 = more(by2, 2, 3);
        by6 = more(by3, 3, 6);
        by9 = more(by6, 6, 9);
        by17 = more(by9, 9, 17);
        rim = by3 - by1;
        around = by6 - by3;
    }
};

void addReach(Features& seen, const torch::Tensor& tissue, const Grown& nodule, double spacingMm)
{
    const torch::Tensor outside = tissue * (1 - nodule.by1);
    const torch::Tensor wall = opened(outside, std::lround(3 / spacingMm));
    const torch::Tensor way = torch::maximum(outside, wall);
    torch::Tensor reached = wall;
    for (int step = 1; step <= 16; ++step) {
        reached = torch::minimum(dilated(reached, 1), way);
        if (step == 2 || step % 4 == 0) {
            seen.push_back((reached * nodule.rim).amax(kSpace));
            seen.push_back(meanOver(reached, nodule.rim));
            seen.push_back(meanOver(reached, nodule.around));
        }
    }
    const torch::Tensor size = nodule.by1.sum(kSpace) + kFew;
    for (const torch::Tensor& within : {nodule.by6, nodule.by9, nodule.by17}) {
        const torch::Tensor near = wall * within;
        seen.push_back(near.amax(kSpace));
        seen.push_back(near.sum(kSpace) / size);
    }
}

void addDensity(Features& seen, const torch::Tensor& local, const torch::Tensor& mask, double spacingMm)
{
    for (const double hu : {-700, -600, -500, -400, -300, -200, -100, 0})
        seen.push_back(meanOver(above(local, hu), mask));
    const torch::Tensor core = eroded(mask, std::lround(2 / spacingMm));
    for (const double hu : {-600, -400, -200, 0})
        seen.push_back(meanOver(above(local, hu), core));
    seen.push_back(relativeDiameter(above(local, kSolidHu) * mask, spacingMm));
    seen.push_back(relativeDiameter(mask, spacingMm));
}

void addShells(Features& seen, const torch::Tensor& tissue, const Grown& nodule)
{
    const torch::Tensor* inner = &nodule.by0;
    for (const torch::Tensor* outer : {&nodule.by1, &nodule.by2, &nodule.by3, &nodule.by6, &nodule.by9}) {
        const torch::Tensor shell = *outer - *inner, mean = meanOver(tissue, shell);
        seen.push_back(mean);
        seen.push_back((meanOver(tissue * tissue, shell) - mean * mean).clamp_min(0).sqrt());
        inner = outer;
    }
}

void addContrast(Features& seen, const torch::Tensor& local, const Grown& nodule)
{
    const torch::Tensor inside = eroded(nodule.by0, 1);
    for (const std::int64_t width : {3, 5}) {
        const torch::Tensor contrast = (local - means(local, width)) * kContrastScale;
        for (const torch::Tensor& region : {inside, nodule.rim, nodule.around}) {
            const torch::Tensor weighted = contrast * region;
            seen.push_back(-weighted.amin(kSpace));
            seen.push_back(weighted.amax(kSpace));
            seen.push_back(meanOver(contrast.abs(), region));
        }
    }
}

} // namespace

torch::Tensor radiomics(const torch::Tensor& local, const torch::Tensor& mask, double spacingMm)
{
    const torch::NoGradGuard noGradients;
    const torch::Tensor tissue =
        ((local * kHuPerUnit + (kMiddleHu - kTissueFromHu)) / (kTissueToHu - kTissueFromHu)).clamp(0, 1);
    const Grown nodule(mask, spacingMm);
    Features seen;
    addReach(seen, tissue, nodule, spacingMm);
    addDensity(seen, local, mask, spacingMm);
    addShells(seen, tissue, nodule);
    addContrast(seen, local, nodule);
    return torch::cat(seen, 1);
}

} // namespace dsmt::models
