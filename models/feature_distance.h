// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace dsmt::models {

/// Mahalanobis distances, divided by sqrt(F) so that an ordinary nodule has about 1 whatever the network's size.
/// @param embeddings [N, F]; @param mean [F]; @param precision [F, F] inverse of the covariance
/// @return [N], double
torch::Tensor featureDistances(const torch::Tensor& embeddings, const torch::Tensor& mean,
                               const torch::Tensor& precision);

} // namespace dsmt::models
