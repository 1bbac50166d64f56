// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// An epoch of one member of a network, as log.jsonl tells it. What is not defined (one class only) is absent.
struct TrainingEpoch {
    int member = 0;
    std::string stage; ///< "joint", "fine-tuning"
    int epoch = 0;     ///< within its stage
    double seconds = 0;
    double trainingLoss = 0;
    std::optional<double> validationLoss, auc, aucBubbleLucency, aucPleuralRetraction, dice;
    bool best = false; ///< the best so far
};

/// Of a package, or of a run that is under way: a last line that is still being written is left out. An epoch that was
/// run again after a stop counts as it was run last. Empty without a log.
/// @throws Error(BadInput) with the line that cannot be read; Error(Failed)
std::vector<TrainingEpoch> readTrainingLog(const std::filesystem::path& folder);

} // namespace dsmt::workflows
