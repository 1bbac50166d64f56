// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feature_distance.h"

#include <ATen/Functions.h>

namespace dsmt::models {

torch::Tensor featureDistances(const torch::Tensor& embeddings, const torch::Tensor& mean,
                               const torch::Tensor& precision)
{
    const torch::Tensor away = (embeddings - mean).to(torch::kDouble);
    const torch::Tensor squares = (away.matmul(precision.to(torch::kDouble)) * away).sum(1);
    return (squares.clamp_min(0) / double(embeddings.size(1))).sqrt();
}

} // namespace dsmt::models
