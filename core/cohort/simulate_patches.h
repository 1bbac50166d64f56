// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/cohort/cached_nodule.h"
#include "core/phantom/cohort_plan.h"

#include <filesystem>

namespace dsmt::cohort {

/// The planned nodule with as much round it as the grids need, cut as reading cuts its patches.
PatchRecord simulatePatches(const phantom::PlannedCase& planned, const PatchGrids& grids = {});

/// A patch cache of all planned cases, several at a time. Same plan, same bytes, on any number of threads.
/// @param provenance JSON object, kept in the cache; @param threads 0 for one on each processor
/// @throws Error(Failed) when the file cannot be written; Cancelled: then no file is left
void simulatePatchCache(const std::vector<phantom::PlannedCase>& cases, const std::string& provenance,
                        const std::filesystem::path& file, const Progress& progress, int threads = 0);

} // namespace dsmt::cohort
