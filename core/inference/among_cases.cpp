// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/among_cases.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dsmt::inference {

namespace {

double shareBelow(const std::vector<double>& ascending, double value)
{
    const auto first = std::ranges::lower_bound(ascending, value);
    return ascending.empty() ? 0 : double(first - ascending.begin()) / double(ascending.size());
}

} // namespace

std::optional<AmongKnownCases> amongKnownCases(const Package& package, double probability)
{
    if (!package.knownCases)
        return std::nullopt;
    return AmongKnownCases{shareBelow(package.knownCases->invasive, probability),
                           shareBelow(package.knownCases->notInvasive, probability)};
}

std::optional<double> sizeAndHuProbability(const Package& package, const NoduleMeasurements& nodule)
{
    if (!package.sizeHuBaseline)
        return std::nullopt;
    const auto& [mean, deviation, weights] = *package.sizeHuBaseline;
    const std::array<double, 2> features{2 * std::cbrt(nodule.volumeMm3 * 3 / (4 * std::numbers::pi)), nodule.meanHu};
    double logit = weights[2];
    for (std::size_t n = 0; n < features.size(); ++n)
        logit += weights[n] * (features[n] - mean[n]) / deviation[n];
    return 1 / (1 + std::exp(-logit));
}

} // namespace dsmt::inference
