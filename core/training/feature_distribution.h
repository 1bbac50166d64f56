// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>
#include <vector>

namespace dsmt::training {

/// Where the fused features of the training nodules lie, to tell how unlike them another nodule is.
struct FeatureDistribution {
    torch::Tensor mean;      ///< [F]
    torch::Tensor precision; ///< [F, F] inverse of the covariance, which is shrunk towards a sphere
};

/// @param embeddings [nodules, F]
FeatureDistribution distributionOf(const torch::Tensor& embeddings);

/// models::featureDistances
std::vector<double> distances(const FeatureDistribution& distribution, const torch::Tensor& embeddings);

} // namespace dsmt::training
