// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <filesystem>

namespace dsmt::workflows {

/// The patch cache of a cohort. A patch cache stands for itself; a manifest (.csv) for the patches.cache beside it,
/// which is cut (cutCohort) when it is not there or was cut from another state of the manifest. A folder stands for
/// what is in it: patches.cache, else cohort.csv.
/// @param library of the case library, for manifests that name series only
/// @throws Error(NotFound), Error(BadInput) when the manifest has problems; as cutCohort; Cancelled
std::filesystem::path cohortPatches(const std::filesystem::path& cohort, const std::filesystem::path& library,
                                    const Progress& progress);

} // namespace dsmt::workflows
