// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/bayes_limits.h"
#include "core/phantom/cohort_plan.h"

#include <optional>
#include <string>

namespace dsmt::cohort {

/// A simulated cohort in numbers: what was asked for, what came out, what can be reached.
struct CohortSummary {
    std::string protocol;
    std::uint64_t seed = 0;
    int cases = 0, training = 0, test = 0;
    int invasive = 0, bubbleLucency = 0, pleuralRetraction = 0;
    int pureGroundGlass = 0, partSolid = 0, solid = 0;
    BayesLimits limits; ///< of the protocol, whatever the draw
    std::optional<double>
        bestReading; ///< AUC of the Bayes probability on these very cases; nothing without both classes
};

CohortSummary summarise(const phantom::Protocol& protocol, std::uint64_t seed,
                        const std::vector<phantom::PlannedCase>& cases);

/// JSON object; also says that it is simulated, by which generator and program.
std::string toJson(const CohortSummary& summary);

} // namespace dsmt::cohort
