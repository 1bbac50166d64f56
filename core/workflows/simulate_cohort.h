// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/cohort_summary.h"
#include "core/imaging/geometry.h"

#include <filesystem>

namespace dsmt::workflows {

struct CohortOrder {
    std::string protocol = "internal"; ///< phantom::protocolNamed
    int count = 0;                     ///< 0: the protocol's whole cohort
    std::uint64_t seed = 1;
    std::filesystem::path folder; ///< new, empty, or holding the same cohort unfinished
    bool patchesOnly = false;     ///< folder/patches.cache instead of DICOM studies
};

struct WrittenCohort {
    cohort::CohortSummary summary;
    int made = 0, kept = 0;          ///< studies; kept were there from an interrupted run
    std::filesystem::path firstCt;   ///< something to try; empty with patchesOnly
    imaging::WorldPoint firstNodule; ///< LPS mm
};

/// Writes a simulated cohort: cases/ID (simulated_study.h) or patches.cache, cohort.csv (the manifest for training),
/// truth.json (the cohort in numbers), reads.csv (simulated readers of the test cases) and README.md (what all this
/// is). A run that was interrupted goes on where it stopped. Same order, same files.
/// @throws Error(BadInput) for a folder with other files, Error(Failed) when the disk has no room or cannot be written;
/// Cancelled: finished cases stay
WrittenCohort simulateCohort(const CohortOrder& order, const Progress& progress);

} // namespace dsmt::workflows
