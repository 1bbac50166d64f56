// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/calibration_measures.h"

#include "core/statistics/distribution.h"
#include "core/statistics/laws.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace dsmt::statistics {

namespace {

double shareOf(std::span<const std::uint8_t> positive)
{
    return double(std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; })) /
           double(positive.size());
}

} // namespace

std::optional<double> logLoss(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    if (probabilities.empty())
        return std::nullopt;
    constexpr double kLeast = 1e-15;
    double sum = 0;
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        const double p = std::clamp(probabilities[n], kLeast, 1 - kLeast);
        sum -= positive[n] ? std::log(p) : std::log1p(-p);
    }
    return sum / double(probabilities.size());
}

std::optional<double> scaledBrierScore(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    const auto brier = brierScore(probabilities, positive);
    const double prevalence = brier ? shareOf(positive) : 0;
    if (!(prevalence > 0) || !(prevalence < 1))
        return std::nullopt;
    return 1 - *brier / (prevalence * (1 - prevalence));
}

std::optional<BrierParts> brierParts(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    if (probabilities.empty())
        return std::nullopt;
    std::map<double, std::pair<double, double>> groups; // cases, positives
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        auto& [cases, positives] = groups[probabilities[n]];
        cases += 1;
        positives += positive[n] != 0;
    }
    const double all = double(probabilities.size()), prevalence = shareOf(positive);
    BrierParts parts{.uncertainty = prevalence * (1 - prevalence)};
    for (const auto& [probability, group] : groups) {
        const double observed = group.second / group.first;
        parts.reliability += group.first / all * (probability - observed) * (probability - observed);
        parts.resolution += group.first / all * (observed - prevalence) * (observed - prevalence);
    }
    return parts;
}

std::optional<double> maximumCalibrationError(std::span<const ReliabilityBin> bins)
{
    std::optional<double> most;
    for (const ReliabilityBin& bin : bins)
        most = std::max(most.value_or(0), std::abs(bin.meanProbability - *bin.observed.value()));
    return most;
}

std::optional<double> observedOverExpected(std::span<const double> probabilities,
                                           std::span<const std::uint8_t> positive)
{
    const double expected = std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
    return expected > 0 ? std::optional(shareOf(positive) * double(positive.size()) / expected) : std::nullopt;
}

std::optional<SpiegelhalterTest> spiegelhalter(std::span<const double> probabilities,
                                               std::span<const std::uint8_t> positive)
{
    double sum = 0, variance = 0;
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        const double p = probabilities[n], lean = 1 - 2 * p;
        sum += (double(positive[n] != 0) - p) * lean;
        variance += lean * lean * p * (1 - p);
    }
    if (!(variance > 0))
        return std::nullopt;
    const double z = sum / std::sqrt(variance);
    return SpiegelhalterTest{z, twoSidedP(z)};
}

std::optional<HosmerLemeshow> hosmerLemeshow(std::span<const double> probabilities,
                                             std::span<const std::uint8_t> positive, int groups)
{
    if (probabilities.empty() || groups < 3)
        return std::nullopt;
    std::vector<double> sorted(probabilities.begin(), probabilities.end()), ends;
    std::sort(sorted.begin(), sorted.end());
    for (int n = 0; n <= groups; ++n)
        ends.push_back(quantileOfSorted(sorted, double(n) / groups));
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    if (ends.size() < 4)
        return std::nullopt;
    std::vector<double> cases(ends.size() - 1, 0), expected = cases, observed = cases;
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        // A group takes what lies above its lower end, up to its upper one; the first one also the least of all.
        const auto above = std::lower_bound(ends.begin() + 1, ends.end() - 1, probabilities[n]) - (ends.begin() + 1);
        cases[std::size_t(above)] += 1;
        expected[std::size_t(above)] += probabilities[n];
        observed[std::size_t(above)] += positive[n] != 0;
    }
    HosmerLemeshow test{.df = double(cases.size()) - 2, .groups = cases.size()};
    for (std::size_t n = 0; n < cases.size(); ++n) {
        const double away = observed[n] - expected[n], others = cases[n] - expected[n];
        if (!(expected[n] > 0) || !(others > 0))
            return std::nullopt;
        test.chiSquare += away * away / expected[n] + away * away / others;
    }
    test.p = chiSquareAbove(test.chiSquare, test.df);
    return test;
}

} // namespace dsmt::statistics
