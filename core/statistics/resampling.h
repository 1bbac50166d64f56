// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/statistics/draws.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dsmt::statistics {

struct BootstrapPlan {
    std::size_t replicates = 2000;
    std::uint64_t seed = 1;
    double level = 0.95;
    int threads = 0; ///< 0: one for each processor; the numbers are the same for any
};

/// How cases are drawn with replacement: units (a case, or all nodules of a patient) within strata, from each as many
/// as it holds.
struct Resampling {
    std::vector<std::vector<std::uint32_t>> units;  ///< cases of each unit
    std::vector<std::vector<std::uint32_t>> strata; ///< units of each stratum
    std::size_t cases = 0;
    std::string words; ///< for a report
};

/// Positives and negatives each by themselves, so that both numbers stay (Efron & Tibshirani 1993, chapter 8).
Resampling byClass(std::span<const std::uint8_t> positive);
/// Whole patients (Davison & Hinkley 1997, "Bootstrap Methods", section 3.8); numbers of positives vary.
/// @param clusters of each case its patient, any numbers
Resampling byCluster(std::span<const std::uint32_t> clusters);

/// How often each case is drawn. @param weights as many as cases; written
void draw(const Resampling& resampling, Draws& draws, std::span<std::uint32_t> weights);

/// A statistic of cases that were drawn so often; nothing where it is not defined. It is called by several threads.
using WeightedStatistic = std::function<std::optional<double>(std::span<const std::uint32_t> weights)>;

struct BootstrapEstimate {
    double estimate = 0;
    std::size_t replicates = 0, undefined = 0; ///< of them so many that gave nothing
    std::uint64_t seed = 1;
    double mean = 0, standardError = 0; ///< of the replicates
    Interval percentile;
    /// Bias-corrected and accelerated (Efron 1987, J Am Stat Assoc 82:171, equation 2.3). Nothing where all replicates
    /// are on one side of the estimate or without the influence of each unit.
    std::optional<Interval> bca;
};

/// Mean, spread and percentiles of replicates; nothing of fewer than two that are defined.
/// @param sorted takes the replicates, ascending
std::optional<BootstrapEstimate> summarized(double estimate, std::span<const std::optional<double>> replicates,
                                            const BootstrapPlan& plan, std::vector<double>* sorted);

/// Nothing when the statistic of all cases is not defined or fewer than two replicates are.
/// @param influence what is left of the statistic without each unit (jackknife); without it no BCa
/// @throws Cancelled
std::optional<BootstrapEstimate> bootstrap(const Resampling& resampling, const WeightedStatistic& statistic,
                                           const BootstrapPlan& plan, std::span<const double> influence = {},
                                           const Progress& progress = {});

} // namespace dsmt::statistics
