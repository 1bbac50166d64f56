// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/cohort_plan.h"
#include "core/phantom/simulated_case.h"

#include <string>

namespace dsmt::workflows {

/// Everything that is true about a simulated case, as a JSON object.
std::string truthJson(const phantom::PlannedCase& planned, const phantom::NoduleTruth& truth,
                      const phantom::Acquisition& acquisition);

/// Whether a truth file is of this case, as this program's generator draws it.
bool isTruthOf(const std::string& json, const phantom::PlannedCase& planned);

} // namespace dsmt::workflows
