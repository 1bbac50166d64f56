// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/scores.h"
#include "core/training/augment.h"
#include "core/training/sampling.h"
#include "core/training/trained_member.h"
#include "models/dsmt_net.h"

namespace dsmt::training {

using cohort::ScoredLabel;

/// Network outputs over a set of nodules, unaugmented.
struct Evaluation {
    std::vector<std::array<double, models::kHeads>> logits; ///< one row a nodule
    torch::Tensor embeddings;                               ///< [nodules, joint features]
    std::vector<OutlineOverlap> outlines;                   ///< of the nodules whose outline is known, mask at 0.5
    double jointLoss = 0, invasivenessLoss = 0;

    double meanDice() const;
};

/// @throws Cancelled between batches
Evaluation evaluate(models::DsmtNet& network, const Nodules& nodules, const PatchSource& patches, int batch,
                    torch::Device device, const Progress& progress);

/// Radiomics of nodules as their known outlines give them, a usual ball where there is none. [nodules, kRadiomics]
torch::Tensor radiomicsOf(const Nodules& nodules, const PatchSource& patches, int batch);

/// Logits of one head beside the labels that are known.
std::vector<ScoredLabel> scoresOf(const Evaluation& evaluation, const Nodules& nodules, models::Head head);

} // namespace dsmt::training
