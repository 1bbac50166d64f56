// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/measure.h"
#include "core/inference/network.h"
#include "core/inference/package.h"
#include "core/records/assessment.h"

namespace dsmt::inference {

/// Long axes for which DSMT-Net was trained and published; others are warned of.
inline constexpr double kSmallestNoduleMm = 10, kLargestNoduleMm = 20;

/// Network outputs of one nodule for all eight flips of its patches and every member; masks are flipped back.
struct ViewedOutputs {
    std::vector<NetworkOutput> outputs;
};

ViewedOutputs evaluateViews(Network& network, const PatchPair& pair, const PatchSpec& spec, const Progress& progress);

struct CalibratedProbability {
    double probability = 0, lower = 0, upper = 0;
};

/// Sigmoid of the mean over views and members of logit / temperature; the interval is the sigmoid of that
/// mean +- 1.96 standard deviations over views and members. It says how much the answer moves when the nodule
/// is looked at differently; it is not a confidence interval of the population.
CalibratedProbability calibrate(const ViewedOutputs& views, float NetworkOutput::*logit, double temperature);

struct AssessedNodule {
    Assessment assessment;
    imaging::MaskPtr mask; ///< on the local patch's grid, or an edited outline's; null without a segmented nodule
};

/// From outputs to an answer. The nodule is the part of the mean mask (>= 0.5) in the middle of the patches. Without
/// one, or with a refusal in the scope handed in, no probability is given. Adds findings of its own:
/// no_nodule_found, size_outside_range, nodule_leaves_patch, unlike_training, networks_disagree, simulated_training.
/// @param center where the patches were cut; it also stands in for the mark, which the caller knows
/// @param edited an outline that a reader drew (measure_mask.h), which is the nodule in place of what the network
/// outlines; null: none. The mask of the result is then on the grid that the outline is measured on
AssessedNodule assess(const ViewedOutputs& views, const imaging::Volume& volume, imaging::WorldPoint center,
                      const Package& package, std::vector<ScopeFinding> scope,
                      double solidThresholdHu = kSolidThresholdHu, const imaging::Mask* edited = nullptr);

} // namespace dsmt::inference
