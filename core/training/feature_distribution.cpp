// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/feature_distribution.h"

#include "models/feature_distance.h"

#include <ATen/Functions.h>
#include <algorithm>

namespace dsmt::training {

FeatureDistribution distributionOf(const torch::Tensor& embeddings)
{
    constexpr double kShrinkage = 0.1; // fewer nodules than would make a covariance of 64 features sure
    const torch::Tensor values = embeddings.to(torch::kDouble);
    const torch::Tensor mean = values.mean(0), centred = values - mean;
    const auto features = values.size(1);
    const torch::Tensor covariance =
        centred.t().matmul(centred) / double(std::max<std::int64_t>(1, values.size(0) - 1));
    const double variance = covariance.trace().item<double>() / double(features) + 1e-12;
    const torch::Tensor shrunk =
        (1 - kShrinkage) * covariance + kShrinkage * variance * torch::eye(features, torch::dtype(torch::kDouble));
    return {mean.to(torch::kFloat), at::linalg_inv(shrunk).to(torch::kFloat)};
}

std::vector<double> distances(const FeatureDistribution& distribution, const torch::Tensor& embeddings)
{
    const torch::Tensor result =
        models::featureDistances(embeddings, distribution.mean, distribution.precision).contiguous();
    return {result.data_ptr<double>(), result.data_ptr<double>() + result.numel()};
}

} // namespace dsmt::training
