// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mcnemar.h"

#include "core/statistics/laws.h"
#include "core/statistics/more_proportions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dsmt::statistics {

namespace {

Interval waldOf(double b, double c, double n, double z)
{
    const double middle = (b - c) / n, half = z * std::sqrt(b + c - (b - c) * (b - c) / n) / n;
    return {middle - half, middle + half};
}

/// Tango's score for a difference: standardized with the maximum-likelihood share of c under it.
double scoreOf(double difference, double b, double c, double n)
{
    const double half = 2 * n, linear = -b - c + (2 * n - b + c) * difference;
    const double constant = -c * difference * (1 - difference);
    const double share = (std::sqrt(std::max(0.0, linear * linear - 4 * half * constant)) - linear) / (2 * half);
    const double variance = n * (2 * share + difference * (1 - difference));
    const double away = b - c - n * difference;
    if (!(variance > 0))
        return away == 0 ? 0 : std::copysign(std::numeric_limits<double>::infinity(), away);
    return away / std::sqrt(variance);
}

/// The score falls with the difference.
double whereScoreIs(double z, double b, double c, double n)
{
    double low = -1, high = 1;
    for (int n2 = 0; n2 < 200 && high - low > 1e-15; ++n2) {
        const double middle = (low + high) / 2;
        (scoreOf(middle, b, c, n) > z ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

std::optional<McNemar> mcnemar(const PairedCalls& calls, double level)
{
    if (calls.cases() == 0)
        return std::nullopt;
    const double b = double(calls.firstOnly), c = double(calls.secondOnly), n = double(calls.cases());
    const double z = normalQuantile(level);
    McNemar result{.difference = (b - c) / n};
    result.exactP = signTest(calls.firstOnly, calls.firstOnly + calls.secondOnly);
    if (calls.firstOnly != calls.secondOnly)
        result.midP = result.exactP - binomialExactly(std::min(b, c), b + c, 0.5);
    result.wald = waldOf(b, c, n, z);
    result.agrestiMin = waldOf(b + 0.5, c + 0.5, n + 2, z);
    result.tango = {whereScoreIs(z, b, c, n), whereScoreIs(-z, b, c, n)};
    if (calls.secondOnly > 0)
        result.oddsRatio = b / c;
    if (calls.firstOnly + calls.secondOnly == 0)
        return result;
    result.chiSquare = (b - c) * (b - c) / (b + c);
    result.p = chiSquareAbove(*result.chiSquare, 1);
    const double corrected = std::max(0.0, std::abs(b - c) - 1);
    result.correctedChiSquare = corrected * corrected / (b + c);
    result.correctedP = chiSquareAbove(*result.correctedChiSquare, 1);
    const Interval share = *clopperPearsonInterval({calls.firstOnly, calls.firstOnly + calls.secondOnly}, level);
    result.oddsRatioInterval = Interval{share.lower / (1 - share.lower), share.upper / (1 - share.upper)};
    return result;
}

} // namespace dsmt::statistics
