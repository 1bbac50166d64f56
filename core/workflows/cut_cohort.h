// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/check_cohort.h"

namespace dsmt::workflows {

struct CutOrder {
    std::filesystem::path manifest; ///< cohort.csv
    std::filesystem::path file;     ///< the patch cache that is written
    std::filesystem::path library;  ///< of the case library, for rows with a series UID and no path; may be empty
};

/// Something about a nodule that was cut all the same.
struct CutWarning {
    int line = 0; ///< of the manifest
    std::string text;
};

struct CutCohort {
    CheckedCohort checked; ///< with problems, nothing was cut
    int outlined = 0;      ///< nodules with an outline in the cache
    int simulated = 0;     ///< nodules that no patient is behind
    std::vector<CutWarning> warnings;
    std::string provenance; ///< JSON object, as it stands in the cache
};

/// From a cohort's manifest to a patch cache (core/cohort/patch_cache.h), in the order of the manifest. Everything is
/// checked before (checkCohort); with any problem nothing is written. Each CT is read once, and its nodules are cut as
/// reading cuts (cohort::cutPatches), where the manifest says, else round the centre of the outline (centreOf).
///
/// Warned of: whatever an analysis of the nodule would warn of or refuse (scopeOfCt: slices more than 2.5 mm apart,
/// gaps, a region that reaches out of the CT); slices thicker than 2.5 mm; surroundings of which more than half lies
/// outside the CT; contours that could not be placed; an outline of which nothing is left at 1 mm, which counts as not
/// known.
/// @throws Error(NotFound, BadInput) when the manifest cannot be read, something else than a patch cache stands where
/// the cache is to be, or a file is not what its header said, naming the line; Error(Failed) when the cache cannot be
/// written; Cancelled. Then no file is left
CutCohort cutCohort(const CutOrder& order, const Progress& progress);

} // namespace dsmt::workflows
