// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

namespace dsmt::fixtures {

/// Balls in noise that a network can tell apart within seconds: invasive ones are denser and larger; every third has a
/// dark centre (bubble), every fourth a bright plane beside it (retraction); some sign labels are unknown.
std::vector<cohort::PatchRecord> ballRecords(int count, std::uint64_t seed);
std::vector<cohort::CachedNodule> ballCohort(int count, std::uint64_t seed);

} // namespace dsmt::fixtures
