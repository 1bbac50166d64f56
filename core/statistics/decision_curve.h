// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// What is gained by treating those with at least this probability: true positives less false ones at the exchange rate
/// that the threshold means, per case (Vickers & Elkin 2006, Med Decis Making 26:565, equation 1).
struct NetBenefit {
    double threshold = 0;
    double truePositives = 0, falsePositives = 0; ///< shares of all cases
    double benefit = 0, ofAll = 0;                ///< of the probabilities, of treating all; treating none gains 0
    /// Treatments that are avoided in 100 cases beside treating all, with no positive more missed.
    double avoidedIn100 = 0;
};

/// @param thresholds in (0, 1) @param positive as many as probabilities; empty of no cases
std::vector<NetBenefit> decisionCurve(std::span<const double> probabilities, std::span<const std::uint8_t> positive,
                                      std::span<const double> thresholds);

} // namespace dsmt::statistics
