// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/phantom/cohort_plan.h"
#include "core/phantom/simulated_case.h"
#include "core/records/series.h"

#include <filesystem>
#include <string>

namespace dsmt::workflows {

/// What a simulated case is called and what the scanner wrote on it; the same key gives the same UIDs.
/// @param geometry of the CT
SeriesRecord simulatedSeries(const phantom::PlannedCase& planned, const phantom::Acquisition& acquisition,
                             const imaging::Geometry& geometry);

/// Where a simulated series was scanned, as its description says: "A"; "" for any other series.
std::string simulatedCentre(const SeriesRecord& series);

/// Writes a simulated chest as a study: folder/CT (one DICOM file a slice), folder/mask.nii.gz (the nodule, on the CT's
/// grid) and folder/truth.json (all that is known). The folder appears under its name only when it is whole. The same
/// case gives the same files.
/// @throws Error(Failed) when the folder cannot be written; Cancelled
phantom::NoduleTruth writeSimulatedStudy(const phantom::PlannedCase& planned, const std::filesystem::path& folder,
                                         const Progress& progress);

/// Whether the folder holds this very case, written whole by the generator of this program.
bool holdsSimulatedStudy(const std::filesystem::path& folder, const phantom::PlannedCase& planned);

/// The case for people without a CT: made once under `cache` and found there afterwards.
struct EmbeddedCase {
    std::filesystem::path folder; ///< of the CT
    imaging::WorldPoint nodule;   ///< LPS mm
};
EmbeddedCase embeddedCase(const std::filesystem::path& cache, const Progress& progress);

} // namespace dsmt::workflows
