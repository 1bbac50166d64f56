// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/confusion.h"

#include <cassert>

namespace dsmt::statistics {

std::size_t Confusion::cases() const
{
    return truePositives + falsePositives + trueNegatives + falseNegatives;
}

Proportion Confusion::accuracy() const
{
    return {truePositives + trueNegatives, cases()};
}

Proportion Confusion::sensitivity() const
{
    return {truePositives, truePositives + falseNegatives};
}

Proportion Confusion::specificity() const
{
    return {trueNegatives, trueNegatives + falsePositives};
}

Proportion Confusion::positivePredictiveValue() const
{
    return {truePositives, truePositives + falsePositives};
}

Proportion Confusion::negativePredictiveValue() const
{
    return {trueNegatives, trueNegatives + falseNegatives};
}

std::optional<double> Confusion::f1() const
{
    const std::size_t below = 2 * truePositives + falsePositives + falseNegatives;
    return below > 0 ? std::optional(2 * double(truePositives) / double(below)) : std::nullopt;
}

Confusion confusionAt(double threshold, std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    assert(scores.size() == positive.size());
    Confusion confusion;
    for (std::size_t n = 0; n < scores.size(); ++n) {
        const bool isCalled = scores[n] >= threshold;
        if (positive[n])
            ++(isCalled ? confusion.truePositives : confusion.falseNegatives);
        else
            ++(isCalled ? confusion.falsePositives : confusion.trueNegatives);
    }
    return confusion;
}

} // namespace dsmt::statistics
