// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/stats/options.h"

namespace dsmt::commands {

/// Two scores of the same cases, in one order.
struct PairedScores {
    ScoredCases a, b;
    bool isPaired = true;    ///< no case has both: a and b are then as they are
    std::size_t leftOut = 0; ///< scores whose case the other one did not score
};

/// Columns of one table, or what `named` finds in a long one. @throws Error(BadInput), Error(NotFound)
PairedScores pairedScores(const StatsOptions& options, const std::string& a, const std::string& b);

} // namespace dsmt::commands
