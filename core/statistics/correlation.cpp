// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace dsmt::statistics {

namespace {

/// Means, variances and covariance, divided by the count.
struct Moments {
    double meanA = 0, meanB = 0, varianceA = 0, varianceB = 0, covariance = 0;
};

Moments momentsOf(std::span<const double> a, std::span<const double> b)
{
    assert(a.size() == b.size());
    Moments moments;
    const double share = 1 / double(a.size());
    for (std::size_t n = 0; n < a.size(); ++n) {
        moments.meanA += share * a[n];
        moments.meanB += share * b[n];
    }
    for (std::size_t n = 0; n < a.size(); ++n) {
        const double x = a[n] - moments.meanA, y = b[n] - moments.meanB;
        moments.varianceA += share * x * x;
        moments.varianceB += share * y * y;
        moments.covariance += share * x * y;
    }
    return moments;
}

} // namespace

std::optional<double> pearsonCorrelation(std::span<const double> a, std::span<const double> b)
{
    if (a.size() < 2)
        return std::nullopt;
    const Moments moments = momentsOf(a, b);
    const double below = std::sqrt(moments.varianceA) * std::sqrt(moments.varianceB);
    return below > 0 ? std::optional(moments.covariance / below) : std::nullopt;
}

std::optional<double> concordanceCorrelation(std::span<const double> a, std::span<const double> b)
{
    if (a.size() < 2)
        return std::nullopt;
    const Moments moments = momentsOf(a, b);
    const double apart = moments.meanA - moments.meanB;
    const double below = moments.varianceA + moments.varianceB + apart * apart;
    return below > 0 ? std::optional(2 * moments.covariance / below) : std::nullopt;
}

} // namespace dsmt::statistics
