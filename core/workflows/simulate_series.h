// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/phantom/simulated_case.h"
#include "core/records/series.h"

#include <filesystem>

namespace dsmt::workflows {

struct SimulatedSeries {
    SeriesRecord record;
    phantom::NoduleTruth truth;
};

/// Writes the simulated chest of this seed as a CT series, with truth.json beside it. The same seed gives the
/// same files.
/// @throws Error(Failed) when the folder cannot be written; Cancelled
SimulatedSeries writeSimulatedSeries(std::uint64_t seed, const std::filesystem::path& folder, const Progress& progress);

/// The case for people without a CT: made once under `cache` and found there afterwards.
struct EmbeddedCase {
    std::filesystem::path folder;
    imaging::WorldPoint nodule; ///< LPS mm
};
EmbeddedCase embeddedCase(const std::filesystem::path& cache, const Progress& progress);

} // namespace dsmt::workflows
