// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bland_altman.h"

#include "core/statistics/correlation.h"
#include "core/statistics/distribution.h"
#include "core/statistics/laws.h"

#include <cassert>
#include <cmath>
#include <vector>

namespace dsmt::statistics {

namespace {

void addSlope(const std::vector<double>& differences, const std::vector<double>& means, LimitsOfAgreement& result)
{
    const Summary x = *summarize(means);
    const double df = double(means.size()) - 2, xx = x.sd * x.sd * (df + 1);
    if (!(xx > 0) || df < 1)
        return;
    double xy = 0;
    for (std::size_t n = 0; n < means.size(); ++n)
        xy += (means[n] - x.mean) * (differences[n] - result.bias);
    const double slope = xy / xx, left = result.sd * result.sd * (df + 1) - slope * xy;
    result.slope = slope;
    if (left > 0)
        result.slopeP = twoSidedT(slope / std::sqrt(left / df / xx), df);
}

} // namespace

std::optional<LimitsOfAgreement> limitsOfAgreement(std::span<const double> first, std::span<const double> second,
                                                   double level)
{
    assert(first.size() == second.size());
    if (first.size() < 3)
        return std::nullopt;
    std::vector<double> differences, means;
    double squares = 0;
    for (std::size_t n = 0; n < first.size(); ++n) {
        differences.push_back(first[n] - second[n]);
        means.push_back((first[n] + second[n]) / 2);
        squares += differences.back() * differences.back();
    }
    const Summary summary = *summarize(differences);
    const double pairs = double(first.size()), z = normalQuantile(level), t = tQuantile(level, pairs - 1);
    LimitsOfAgreement result{.pairs = first.size(),
                             .bias = summary.mean,
                             .sd = summary.sd,
                             .biasInterval = {},
                             .lowerInterval = {},
                             .upperInterval = {},
                             .slope = {},
                             .slopeP = {}};
    result.lower = summary.mean - z * summary.sd;
    result.upper = summary.mean + z * summary.sd;
    const auto around = [](double middle, double half) { return Interval{middle - half, middle + half}; };
    result.biasInterval = around(summary.mean, t * summary.sd / std::sqrt(pairs));
    const double error = summary.sd * std::sqrt(1 / pairs + z * z / (2 * (pairs - 1)));
    result.lowerInterval = around(result.lower, t * error);
    result.upperInterval = around(result.upper, t * error);
    result.repeatability = z * std::sqrt(squares / pairs); // sqrt(2) times the SD within pairs
    addSlope(differences, means, result);
    return result;
}

std::optional<Interval> concordanceInterval(std::span<const double> first, std::span<const double> second, double level)
{
    const auto c = concordanceCorrelation(first, second), r = pearsonCorrelation(first, second);
    if (first.size() < 3 || !c || !r || *r == 0 || std::abs(*c) >= 1 || *c == 0)
        return std::nullopt;
    const Summary a = *summarize(first), b = *summarize(second);
    const double share = (double(first.size()) - 1) / double(first.size()); // SD with 1 / n, as the estimate has it
    const double u2 = std::pow(a.mean - b.mean, 2) / (a.sd * b.sd * share);
    const double c2 = *c * *c, r2 = *r * *r, left = 1 - c2;
    const double variance = ((1 - r2) * c2 / (left * r2) + 2 * c2 * *c * (1 - *c) * u2 / (*r * left * left) -
                             c2 * c2 * u2 * u2 / (2 * r2 * left * left)) /
                            (double(first.size()) - 2);
    const double half = normalQuantile(level) * std::sqrt(std::max(0.0, variance));
    return Interval{std::tanh(std::atanh(*c) - half), std::tanh(std::atanh(*c) + half)};
}

} // namespace dsmt::statistics
