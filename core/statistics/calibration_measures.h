// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/calibration.h"

namespace dsmt::statistics {

/// Mean of -log of the probability of what happened; probabilities kept 1e-15 away from 0 and 1. Nothing of no cases.
std::optional<double> logLoss(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

/// 1 - Brier score / that of the prevalence. Nothing without both classes.
std::optional<double> scaledBrierScore(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

/// Brier = reliability - resolution + uncertainty over groups of equal probability (Murphy 1973, J Appl Meteorol
/// 12:595): exact, as every probability is a group of its own.
struct BrierParts {
    double reliability = 0, resolution = 0, uncertainty = 0;
};
std::optional<BrierParts> brierParts(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

/// The largest |mean probability - observed share| of the bins; nothing of none.
std::optional<double> maximumCalibrationError(std::span<const ReliabilityBin> bins);

/// Observed over expected number of positives; nothing when none is expected.
std::optional<double> observedOverExpected(std::span<const double> probabilities,
                                           std::span<const std::uint8_t> positive);

/// That the Brier score is what the probabilities promise (Spiegelhalter 1986, Stat Med 5:421, equation 6). Nothing
/// when all are 0, 1/2 or 1.
struct SpiegelhalterTest {
    double z = 0, p = 1;
};
std::optional<SpiegelhalterTest> spiegelhalter(std::span<const double> probabilities,
                                               std::span<const std::uint8_t> positive);

/// Hosmer & Lemeshow 1980 (Commun Stat Theory 9:1043): groups end at quantiles of definition 7 (as R's hoslem.test),
/// equal ends are one, df = groups - 2. It depends on that rule and on the number of groups. Nothing with fewer than
/// three groups, or a group that expects none or only positives.
struct HosmerLemeshow {
    double chiSquare = 0, df = 0, p = 1;
    std::size_t groups = 0;
};
std::optional<HosmerLemeshow> hosmerLemeshow(std::span<const double> probabilities,
                                             std::span<const std::uint8_t> positive, int groups = 10);

} // namespace dsmt::statistics
