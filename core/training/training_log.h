// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/stage.h"

#include <filesystem>

namespace dsmt::training {

/// log.jsonl of a run: a JSON object a line, one an epoch (member, stage, epoch, seconds, losses, AUCs, Dice of the
/// validation fold).
class TrainingLog final {
public:
    /// Keeps the lines of an earlier run up to where it goes on: what came after its last checkpoint is done again.
    /// @param stage as StagePlan::name, empty when the member begins anew
    TrainingLog(std::filesystem::path file, int member, const std::string& stage, int epoch);

    /// @return the line
    std::string add(int member, const EpochReport& report, const Nodules& validation) const;

private:
    std::filesystem::path m_file;
};

} // namespace dsmt::training
