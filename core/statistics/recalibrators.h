// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Maps from probabilities to better calibrated ones, fitted on cases of their own (never on those that are judged).
namespace dsmt::statistics {

/// p' = 1 / (1 + exp(A logit p + B)).
struct PlattScaling {
    double a = -1, b = 0;
    double operator()(double probability) const;
};
/// Targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2) instead of 1 and 0 (Platt 1999, "Advances in Large Margin Classifiers";
/// Lin, Lin & Weng 2007, Mach Learn 68:267), so that it exists for classes that do not overlap. Without smoothing it is
/// logistic recalibration and needs overlap. Nothing without both classes.
std::optional<PlattScaling> plattScaling(std::span<const double> probabilities, std::span<const std::uint8_t> positive,
                                         bool smoothsTargets = true);

/// p' = sigmoid(logit p / T) of the least log loss (Guo et al. 2017, ICML). Nothing without both classes, when the loss
/// falls for ever (every logit has the right sign), or when no positive T is best.
std::optional<double> temperature(std::span<const double> probabilities, std::span<const std::uint8_t> positive);
double atTemperature(double probability, double temperature);

/// The rising step function of least squares (Ayer et al. 1955, Ann Math Stat 26:641), given by the ends of its steps;
/// between them on straight lines, beyond them constant, as scikit-learn has it.
struct IsotonicMap {
    std::vector<double> x, y;
    double operator()(double probability) const;
};
/// Nothing of no cases.
std::optional<IsotonicMap> isotonicMap(std::span<const double> probabilities, std::span<const std::uint8_t> positive);

} // namespace dsmt::statistics
