// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace dsmt::models {

/// Where heads look, as weights in [0, 1] of cells of factor^3 voxels: the nodule and the ring round it.
struct Regions {
    torch::Tensor nodule, ring; ///< [N, 1, d, h, w]
};

/// @param mask [N, 1, S, S, S] probabilities; @param factor voxels a side of a cell; @param ringVoxels how far the ring
/// reaches from the nodule
Regions regionsOf(const torch::Tensor& mask, std::int64_t factor, std::int64_t ringVoxels);

/// Mean and strongest over the nodule, mean and strongest over the ring, mean over all. [N, C, d, h, w] -> [N, 5 C]
torch::Tensor pooled(const torch::Tensor& features, const Regions& regions);
inline constexpr int kPooledStatistics = 5;

/// Means over cells of factor^3 voxels. [N, 1, D, H, W] -> [N, 1, D / factor, H / factor, W / factor]
torch::Tensor cellMeans(const torch::Tensor& x, std::int64_t factor);

} // namespace dsmt::models
