// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/compared_cohort.h"
#include "core/training/comparison.h"

namespace dsmt::commands {

/// What one run said of the nodules of one cohort.
struct CohortScores {
    CohortIdentity cohort;
    std::vector<training::NoduleScore> nodules; ///< `cohort` of them is left empty
};

/// What one run of a comparison said, kept so that test nodules are shown to a network once: DIR/scores/ROW-seedS.json,
/// {"format": 1, "row", "seed", "weights_sha256", "threshold", "training_simulated", "software",
/// "cohorts": [{"name", "file", "sha256", "split", "protocol", "simulated", "bayes_auc",
/// "nodules": [{"id", "labels": [invasive, bubble lucency, pleural retraction: 0, 1 or null], "invasiveness",
/// "bubble_lucency", "pleural_retraction": calibrated logits or null, "dice"}]}]}.
struct ScoreFile {
    std::string row;
    std::uint64_t seed = 1;
    std::string weightsSha256; ///< of the package that answered; of DSMT-Net's for size and HU
    std::optional<double> threshold;
    bool trainingSimulated = true;
    std::vector<CohortScores> cohorts;
};

/// @throws Error(NotFound), Error(BadInput) that names the file
ScoreFile readScoreFile(const std::filesystem::path& file);

/// @throws Error(Failed)
void writeScoreFile(const ScoreFile& scores, const std::filesystem::path& file);

} // namespace dsmt::commands
