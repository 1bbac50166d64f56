// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/inference/package.h"

#include <functional>

namespace dsmt::commands {

struct TrainingOrder {
    std::filesystem::path cohort;      ///< empty: simulated
    std::filesystem::path outlines;    ///< more nodules of which the outline alone is learnt; as cohort, or empty
    std::string protocol = "internal"; ///< of a simulated cohort
    int cases = 0;                     ///< of a simulated cohort; 0 = the protocol's own
    std::uint64_t seed = 1;            ///< of a simulated cohort
    std::filesystem::path config;      ///< JSON; empty: the defaults
    std::filesystem::path library;     ///< for manifests that name series only
    std::filesystem::path folder;      ///< becomes the package
};

/// Cuts the cohort where that is not done yet, trains in dsmt-engine, seals the package. Goes on where an earlier run
/// was ended.
/// @param epoch each epoch's line of the run log, as JSON
/// @throws Error(BadInput) for a cohort or a configuration that cannot be used, or a finished package in the folder;
/// Error(Failed); Cancelled
inference::Package trainPackage(const TrainingOrder& order, const Progress& progress,
                                const std::function<void(const std::string& epoch)>& epoch);

/// Whether a package in a folder is trained and sealed.
bool isFinished(const std::filesystem::path& folder);

/// A row for people.
void printEpoch(const std::string& epoch);

} // namespace dsmt::commands
