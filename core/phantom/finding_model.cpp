// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/finding_model.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::phantom {

namespace {

double normalBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// Logarithm of the density, or of the probability, of what is shown of a finding when growth is known.
double logLikelihood(const FindingModel& finding, double shown, double growth)
{
    const double r = double(finding.correlation), spread = std::sqrt(1 - r * r);
    const auto standardised = [&](double z) { return (z - r * growth) / spread; };
    const double tiny = 1e-300;
    if (shown >= double(finding.high))
        return std::log(tiny + normalBelow(-standardised(double(finding.high))));
    if (shown <= double(finding.low))
        return std::log(tiny + normalBelow(standardised(double(finding.low))));
    return -0.5 * standardised(shown) * standardised(shown);
}

} // namespace

FindingScores drawScores(float growth, Random& random)
{
    FindingScores scores{};
    for (std::size_t n = 0; n < kFindingCount; ++n) {
        const float r = kFindings[n].correlation;
        scores[n] = r * growth + std::sqrt(1 - r * r) * random.normal();
    }
    return scores;
}

FindingScores seen(const FindingScores& scores)
{
    FindingScores shown{};
    for (std::size_t n = 0; n < kFindingCount; ++n) {
        const FindingModel& finding = kFindings[n];
        // A sign that is absent shows something below its threshold, one that is there the threshold itself.
        shown[n] = finding.isSign() ? (scores[n] >= finding.high ? finding.high : finding.low - 1)
                                    : std::clamp(scores[n], finding.low, finding.high);
    }
    return shown;
}

double invasionProbability(const FindingScores& shown, std::span<const bool, kFindingCount> counts, double growthMean)
{
    constexpr int kSteps = 120;
    constexpr double kReach = 5; // standard deviations of growth
    std::array<double, kSteps + 1> logs{};
    for (int step = 0; step <= kSteps; ++step) {
        const double offset = kReach * (2.0 * step / kSteps - 1);
        double sum = -0.5 * offset * offset;
        for (std::size_t n = 0; n < kFindingCount; ++n)
            if (counts[n])
                sum += logLikelihood(kFindings[n], double(shown[n]), growthMean + offset);
        logs[std::size_t(step)] = sum;
    }
    const double peak = *std::max_element(logs.begin(), logs.end());
    double all = 0, invasive = 0;
    for (int step = 0; step <= kSteps; ++step) {
        const double growth = growthMean + kReach * (2.0 * step / kSteps - 1);
        const double weight = std::exp(logs[std::size_t(step)] - peak);
        all += weight;
        invasive += weight / (1 + std::exp(-(double(kInvasionOffset) + double(kInvasionSlope) * growth)));
    }
    return invasive / all;
}

} // namespace dsmt::phantom
