// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_flow.h"

namespace dsmt::database {

study::Flow studyFlow(const std::vector<StudyCase>& cases, const std::optional<FrozenPlan>& frozen)
{
    std::vector<std::string> reasons;
    for (const StudyCase& one : cases)
        reasons.push_back(one.excludedBecause);
    study::Flow flow = study::flowOf(reasons);
    if (!frozen)
        return flow;
    flow.excluded = frozen->plan.excluded;
    flow.considered = flow.included;
    for (const auto& [reason, count] : flow.excluded)
        flow.considered += count;
    return flow;
}

} // namespace dsmt::database
