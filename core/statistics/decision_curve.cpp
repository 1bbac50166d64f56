// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/decision_curve.h"

#include "core/statistics/confusion.h"

#include <cassert>

namespace dsmt::statistics {

std::vector<NetBenefit> decisionCurve(std::span<const double> probabilities, std::span<const std::uint8_t> positive,
                                      std::span<const double> thresholds)
{
    std::vector<NetBenefit> curve;
    if (probabilities.empty())
        return curve;
    const double cases = double(probabilities.size());
    for (const double threshold : thresholds) {
        assert(threshold > 0 && threshold < 1);
        const Confusion calls = confusionAt(threshold, probabilities, positive);
        const double rate = threshold / (1 - threshold);
        const double prevalence = double(calls.truePositives + calls.falseNegatives) / cases;
        NetBenefit point{.threshold = threshold,
                         .truePositives = double(calls.truePositives) / cases,
                         .falsePositives = double(calls.falsePositives) / cases};
        point.benefit = point.truePositives - rate * point.falsePositives;
        point.ofAll = prevalence - rate * (1 - prevalence);
        point.avoidedIn100 = 100 * (point.benefit - point.ofAll) / rate;
        curve.push_back(point);
    }
    return curve;
}

} // namespace dsmt::statistics
