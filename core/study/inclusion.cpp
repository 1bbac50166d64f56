// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/inclusion.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::study {

std::string whyExcluded(const CaseFacts& facts, const InclusionRules& rules, bool predictionNeeded)
{
    if (!facts.invasive)
        return "no reference standard that tells invasive from not invasive";
    if (predictionNeeded && !facts.predicted)
        return "no answer of the network";
    if (predictionNeeded && !facts.longAxisMm)
        return "not measured";
    if (facts.longAxisMm && *facts.longAxisMm < rules.shortestMm)
        return fmt::format("shorter than {} mm", rules.shortestMm);
    if (facts.longAxisMm && *facts.longAxisMm > rules.longestMm)
        return fmt::format("longer than {} mm", rules.longestMm);
    return "";
}

Flow flowOf(const std::vector<std::string>& reasons)
{
    Flow flow;
    flow.considered = int(reasons.size());
    for (const std::string& reason : reasons) {
        if (reason.empty()) {
            ++flow.included;
            continue;
        }
        const auto known = std::find_if(flow.excluded.begin(), flow.excluded.end(),
                                        [&](const auto& counted) { return counted.first == reason; });
        if (known == flow.excluded.end())
            flow.excluded.emplace_back(reason, 1);
        else
            ++known->second;
    }
    return flow;
}

} // namespace dsmt::study
