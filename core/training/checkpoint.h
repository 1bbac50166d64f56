// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/member.h"
#include "core/training/stage.h"

#include <filesystem>
#include <optional>

namespace dsmt::training {

/// A stage between two epochs, and whose it is.
struct Checkpoint {
    int member = 0;
    std::uint64_t stage = 1; ///< StagePlan::number
    StageState state;
};

/// What an unfinished run has on disk: the settings that it was started with, its finished members, and the last epoch
/// of the member that it was at. Each file is written beside its place and renamed, the one that names the others last:
/// whenever the program ends, what is there is whole.
class RunFolder final {
public:
    /// @param identity what must be the same for a run to be gone on with (configuration, cohort)
    /// @throws Error(BadInput) when another run is there; Error(Failed) when it cannot be written
    RunFolder(std::filesystem::path folder, const std::string& identity);

    void save(const Checkpoint& checkpoint) const;
    /// @throws Error(BadInput) for a damaged one
    std::optional<Checkpoint> checkpoint() const;

    void save(int member, const TrainedMember& trained) const;
    std::optional<TrainedMember> member(int member) const;

    /// When the package is written.
    void remove() const;

private:
    std::filesystem::path m_folder;
};

} // namespace dsmt::training
