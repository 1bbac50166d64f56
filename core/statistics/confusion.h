// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/proportion.h"

#include <cstdint>
#include <span>

namespace dsmt::statistics {

/// Calls against the truth, in counts (the fourfold table of Yerushalmy 1947, Public Health Rep 62:1432). Each
/// proportion keeps its counts; its interval is that of proportion.h.
struct Confusion {
    std::size_t truePositives = 0, falsePositives = 0, trueNegatives = 0, falseNegatives = 0;

    std::size_t cases() const;
    Proportion accuracy() const;
    Proportion sensitivity() const;
    Proportion specificity() const;
    Proportion positivePredictiveValue() const;
    Proportion negativePredictiveValue() const;
    /// Harmonic mean of sensitivity and positive predictive value, 2 TP / (2 TP + FP + FN) (van Rijsbergen 1979,
    /// "Information Retrieval", chapter 7); nothing when nothing is positive, neither called nor true. It is no
    /// proportion of cases and has no binomial interval.
    std::optional<double> f1() const;

    bool operator==(const Confusion&) const = default;
};

/// A case is called positive when its score is at least the threshold.
/// @param positive 0 or 1, as many as scores
Confusion confusionAt(double threshold, std::span<const double> scores, std::span<const std::uint8_t> positive);

} // namespace dsmt::statistics
