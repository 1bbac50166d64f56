// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <optional>

namespace dsmt::statistics {

/// So many of so many.
struct Proportion {
    std::size_t count = 0, of = 0;

    /// Nothing of none.
    std::optional<double> value() const;
    bool operator==(const Proportion&) const = default;
};

/// Score interval of a binomial proportion without continuity correction (Wilson 1927, J Am Stat Assoc 22:209; equation
/// 4 of Brown, Cai & DasGupta 2001, Stat Sci 16:101). Nothing of none.
std::optional<Interval> wilsonInterval(const Proportion& proportion, double level = 0.95);

/// "Exact" interval by tail probabilities of the binomial, as quantiles of the beta distribution (Clopper & Pearson
/// 1934, Biometrika 26:404; section 4.2.1 of Brown, Cai & DasGupta 2001). Nothing of none.
std::optional<Interval> clopperPearsonInterval(const Proportion& proportion, double level = 0.95);

} // namespace dsmt::statistics
