// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace dsmt::models {

// Grey-scale morphology with cubes (Serra 1982) on [N, 1, D, H, W] with values in [0, 1]; beyond the border is nothing.

/// Largest value within `reach` voxels along each axis.
torch::Tensor dilated(const torch::Tensor& x, std::int64_t reach);
/// Smallest value within `reach` voxels along each axis.
torch::Tensor eroded(const torch::Tensor& x, std::int64_t reach);
/// Without what is narrower than 2 reach + 1 voxels.
torch::Tensor opened(const torch::Tensor& x, std::int64_t reach);

} // namespace dsmt::models
