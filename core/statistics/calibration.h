// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/proportion.h"

#include <cstdint>
#include <span>
#include <vector>

/// How probabilities agree with what happened. In all of it: probabilities in [0, 1], positive 0 or 1, as many of the
/// one as of the other.
namespace dsmt::statistics {

/// Mean squared distance of probability and outcome (Brier 1950, Mon Weather Rev 78:1, for two classes half of its
/// equation 2). Nothing of no cases.
std::optional<double> brierScore(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

/// Logistic recalibration (Cox 1958, Biometrika 45:562; Van Calster et al. 2019, BMC Med 17:230). Well calibrated
/// probabilities have intercept 0 and slope 1; a slope below 1 says that they are too extreme. Probabilities are kept
/// 1e-9 away from 0 and 1, whose logits are infinite.
struct Recalibration {
    /// Calibration in the large: a of logit P = a + logit(p), the slope held at 1.
    double intercept = 0, interceptError = 0;
    /// b of logit P = a + b logit(p), and its standard error from the information matrix. Nothing when the classes do
    /// not overlap, where the likelihood has no maximum (Albert & Anderson 1984, Biometrika 71:1).
    std::optional<double> slope, slopeError;
    std::optional<double> interceptAtSlope; ///< a of the same fit
};

/// Nothing without both classes.
std::optional<Recalibration> recalibrate(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

/// One bin of a reliability diagram.
struct ReliabilityBin {
    double lower = 0, upper = 1; ///< probabilities of the bin
    double meanProbability = 0;
    Proportion observed;
    Interval interval; ///< Wilson, 95 %
};

enum class Binning {
    EqualWidth, ///< bin k takes [k / bins, (k + 1) / bins), the last one also 1
    EqualCount, ///< by rank, floor(rank * bins / cases) from 0; ties stay together; from its least to its largest case
};

/// Bins that hold cases, upwards (Murphy & Winkler 1977, Appl Stat 26:41).
std::vector<ReliabilityBin> reliabilityBins(std::span<const double> probabilities,
                                            std::span<const std::uint8_t> positive, int bins, Binning binning);

/// Expected calibration error of these bins: the mean over cases of |mean probability - observed share| of their bin
/// (Naeini et al. 2015, AAAI, equation 3). It depends on the bins, which have to be stated with it. Nothing of none.
std::optional<double> expectedCalibrationError(std::span<const ReliabilityBin> bins);

} // namespace dsmt::statistics
