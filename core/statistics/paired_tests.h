// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// Ranks from 1; tied values share the mean of theirs.
std::vector<double> midranks(std::span<const double> values);

/// Mean of paired differences (Student 1908, Biometrika 6:1).
struct PairedT {
    double difference = 0, error = 0, t = 0, df = 0, p = 1;
    Interval interval;
};
/// Nothing of fewer than two pairs, or when all differences are equal. @param b as many as a
std::optional<PairedT> pairedT(std::span<const double> a, std::span<const double> b, double level = 0.95);

/// The same of times on the scale of logarithms: a ratio of geometric means. @param a, b above 0
std::optional<PairedT> pairedLogT(std::span<const double> a, std::span<const double> b, double level = 0.95);

/// Signed ranks under the normal law with ties and continuity corrected (Wilcoxon 1945, Biometrics Bull 1:80; Pratt's
/// zeros are left out, as R does).
struct SignedRank {
    double v = 0; ///< sum of the ranks of positive differences
    double p = 1;
    std::size_t pairs = 0; ///< without zero differences
};
/// Nothing when no pair differs.
std::optional<SignedRank> signedRank(std::span<const double> a, std::span<const double> b);

} // namespace dsmt::statistics
