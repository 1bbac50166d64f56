// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/cohort_plan.h"
#include "core/phantom/simulated_case.h"
#include "core/records/series.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// A nodule of the demonstration: simulated, nobody stands behind it.
struct DemoCase {
    phantom::PlannedCase planned;
    phantom::NoduleTruth truth;
    SeriesRecord series; ///< as its CT would be called, if it were written
    std::string centre;  ///< where it was scanned: A (internal), B, C, D (external)
    bool internal = false;
};

/// The test nodules of the simulated cohorts with seed 1, on which the shipped package was tested: of the paper's
/// numbers 87 of the internal and 274 of the external protocol.
/// @param internal, external so many of them, the first ones
std::vector<DemoCase> demoCases(int internal, int external);

/// The case of a simulated cohort that a patient's id names, such as SIM-I1-0001; nothing for another id.
std::optional<phantom::PlannedCase> simulatedCase(const std::string& patientId);

inline constexpr int kDemoInternal = 87, kDemoExternal = 274;

} // namespace dsmt::workflows
