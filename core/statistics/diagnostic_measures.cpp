// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/diagnostic_measures.h"

#include "core/statistics/score_order.h"

#include <cmath>

namespace dsmt::statistics {

namespace {

struct Ratio {
    std::optional<double> value;
    std::optional<Interval> interval;
};

/// Of two proportions, the interval by the variance of its logarithm.
Ratio ratioOf(double a, double ofA, double b, double ofB, double level)
{
    if (!(ofA > 0) || !(b > 0))
        return {};
    const double ratio = a / ofA / (b / ofB);
    if (!(a > 0))
        return {ratio, {}};
    const double half = normalQuantile(level) * std::sqrt(1 / a - 1 / ofA + 1 / b - 1 / ofB);
    return {ratio, Interval{ratio * std::exp(-half), ratio * std::exp(half)}};
}

} // namespace

DiagnosticMeasures diagnosticMeasures(const Confusion& calls, double level)
{
    const double tp = double(calls.truePositives), fp = double(calls.falsePositives);
    const double tn = double(calls.trueNegatives), fn = double(calls.falseNegatives);
    DiagnosticMeasures measures;
    if (tp + fn > 0 && tn + fp > 0)
        measures.balancedAccuracy = (*calls.sensitivity().value() + *calls.specificity().value()) / 2;
    const double below = std::sqrt((tp + fp) * (tp + fn)) * std::sqrt((tn + fp) * (tn + fn));
    if (below > 0)
        measures.matthews = (tp * tn - fp * fn) / below;
    const Ratio positive = ratioOf(tp, tp + fn, fp, fp + tn, level),
                negative = ratioOf(fn, tp + fn, tn, fp + tn, level);
    measures.positiveRatio = positive.value;
    measures.positiveRatioInterval = positive.interval;
    measures.negativeRatio = negative.value;
    measures.negativeRatioInterval = negative.interval;
    return measures;
}

std::optional<Interval> f1Interval(const Confusion& calls, double level)
{
    const std::size_t concerned = calls.truePositives + calls.falsePositives + calls.falseNegatives;
    const auto share = wilsonInterval({calls.truePositives, concerned}, level);
    if (!share)
        return std::nullopt;
    return Interval{2 * share->lower / (1 + share->lower), 2 * share->upper / (1 + share->upper)};
}

std::optional<PrecisionRecall> precisionRecall(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    double positives = 0;
    for (const std::uint8_t p : positive)
        positives += p != 0;
    if (!(positives > 0))
        return std::nullopt;
    const std::vector<OrderedScore> order = ascending(scores);
    PrecisionRecall result;
    double hits = 0, called = 0, recallBefore = 0, precisionBefore = 1;
    for (std::size_t last = order.size(); last > 0;) {
        std::size_t first = last;
        while (first > 0 && order[first - 1].key == order[last - 1].key) {
            --first;
            ++called;
            hits += positive[order[first].place] != 0;
        }
        const double recall = hits / positives, precision = hits / called;
        result.averagePrecision += (recall - recallBefore) * precision;
        result.trapezoids += (recall - recallBefore) * (precision + precisionBefore) / 2;
        recallBefore = recall;
        precisionBefore = precision;
        last = first;
    }
    return result;
}

} // namespace dsmt::statistics
