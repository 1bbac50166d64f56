// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/case_key.h"

#include <string>
#include <vector>

namespace dsmt::phantom {

enum class Split { Training, Test };
const char* nameOf(Split split); ///< "train", "test"

/// One case of a simulated cohort before it is made.
struct PlannedCase {
    std::string id; ///< of the patient: SIM-I1-0001 is case 1 of the internal cohort with seed 1
    CaseKey key;
    Split split = Split::Training;
};

/// The whole cohort of a protocol (387 + 87 and 274 nodules).
int fullCount(const Protocol& protocol);

/// The cases 1..count of the cohort with this seed. A smaller cohort is the beginning of a larger one, except for the
/// split, which is drawn so that training and test have the protocol's ratio.
std::vector<PlannedCase> planCohort(const Protocol& protocol, std::uint64_t seed, int count);

} // namespace dsmt::phantom
