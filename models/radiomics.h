// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/types.h>

namespace dsmt::models {

inline constexpr int kRadiomics = 63;

/// What is measured, not learnt, of a nodule and of what is round it, from the patch at its full resolution and from
/// the outline: a few hundred nodules are too few to learn from what is smaller than a cell of the stem. No gradient.
///
/// - reach (21): how easily tissue leads from the wall to the nodule (pleural retraction: a tag is a strand that joins
///   the two). The wall is tissue that outlasts an opening by 7 mm; it is grown step by step through tissue alone
///   (reconstruction, Vincent 1993), and what has come to the nodule's rim and round it is told after 2 to 16 steps.
///   Then, how much wall is within 4, 8 and 16 mm.
/// - density (14): shares of the nodule, and of its core, above steps of HU; diameters of the solid part and of all
/// - shells (10): mean and spread of tissue in shells round the nodule up to 9 mm: margin, spicules, vessels
/// - contrast (18): how far voxels stand out from the means over 3 and over 5 voxels round them, in the nodule without
///   its surface (bubble lucency is dark there), at its rim and round it
///
/// @param local [N, 1, S, S, S], normalised; @param mask [N, 1, S, S, S] probabilities -> [N, kRadiomics]
torch::Tensor radiomics(const torch::Tensor& local, const torch::Tensor& mask, double spacingMm);

} // namespace dsmt::models
