// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/training/patch_cache.h"

namespace dsmt::training {

/// Simulated nodules of the seeds first, first + 1, ... cut for training, on all cores; same seeds, same cohort.
/// @throws Cancelled
std::vector<CachedNodule> simulateCohort(std::uint64_t firstSeed, int count, const Progress& progress);

} // namespace dsmt::training
