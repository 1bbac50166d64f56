// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/manifest.h"

namespace dsmt::workflows {

/// What a cohort holds, and all that keeps it from being used.
struct CheckedCohort {
    cohort::Manifest manifest; ///< its problems include what the files themselves show
    int patients = 0, training = 0, test = 0, unassigned = 0;
    int invasive = 0, notInvasive = 0, withMask = 0;
    int bubbleKnown = 0, retractionKnown = 0;
};

/// Reads a manifest and looks at every file it names: the CT is there and one volume, the nodule's centre lies in it,
/// and its outline can be read (readOutline). Headers only of CTs; masks are read.
/// @param library folder of the case library, for rows with a series UID and no path; may be empty
/// @throws Error(NotFound, BadInput) when the manifest itself cannot be read; Cancelled
CheckedCohort checkCohort(const std::filesystem::path& manifest, const Progress& progress,
                          const std::filesystem::path& library = {});

} // namespace dsmt::workflows
