// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/proportion.h"

#include <string>
#include <vector>

namespace dsmt::statistics {

/// A share as it was printed: "82.76 %" says that k / n rounds to it (the GRIM test of Brown & Heathers 2017, Soc
/// Psychol Personal Sci 8:363, for proportions).
struct PublishedShare {
    double value = 0; ///< in [0, 1]
    double half = 0;  ///< half of the last printed digit
};

/// Text such as "82.76%", "82.76 %" or ".8276". Without a sign it is a percentage when it is above 1.
/// Nothing for anything else.
std::optional<PublishedShare> publishedShare(const std::string& text);

/// All k of n that round to it, halves either way. Empty: no count gives this number.
std::vector<Proportion> countsFor(const PublishedShare& share, std::size_t of);
/// The counts of n that come nearest, for when none fits.
Proportion nearestCount(const PublishedShare& share, std::size_t of);

/// Numbers of cases up to `most` for which some count fits.
std::vector<std::size_t> sizesFor(const PublishedShare& share, std::size_t least, std::size_t most);

} // namespace dsmt::statistics
