// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dsmt::study {

/// What decides whether a nodule becomes a case of a study.
struct CaseFacts {
    std::int64_t noduleId = 0;
    std::optional<bool> invasive;     ///< by the reference standard; nothing without one, or where it is "other"
    std::optional<double> longAxisMm; ///< axial, of the network's outline
    bool predicted = false;           ///< the network answered and did not refuse
    bool simulated = false;
};

struct InclusionRules {
    double shortestMm = 10, longestMm = 20; ///< long axis, both ends included
    bool operator==(const InclusionRules&) const = default;
};

/// Why it is left out, as one clause; "" when it is a case. Size is not asked for where nothing was measured and no
/// prediction is needed: an unaided study can be run without a network.
std::string whyExcluded(const CaseFacts& facts, const InclusionRules& rules, bool predictionNeeded);

/// Of the flow diagram (STARD 2015, item 19): each nodule is counted once, at the first rule that leaves it out.
struct Flow {
    int considered = 0, included = 0;
    std::vector<std::pair<std::string, int>> excluded; ///< reason and number, in order of first occurrence
};
/// @param reasons of all nodules that were looked at; "" for a case
Flow flowOf(const std::vector<std::string>& reasons);

} // namespace dsmt::study
