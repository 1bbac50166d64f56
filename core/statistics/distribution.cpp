// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distribution.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

std::vector<double> sorted(std::span<const double> values)
{
    std::vector<double> order(values.begin(), values.end());
    std::sort(order.begin(), order.end());
    return order;
}

} // namespace

double quantileOfSorted(std::span<const double> ascending, double fraction)
{
    const double at = fraction * double(ascending.size() - 1);
    const std::size_t below = std::size_t(at), above = std::min(below + 1, ascending.size() - 1);
    return ascending[below] + (at - double(below)) * (ascending[above] - ascending[below]);
}

std::optional<Summary> summarize(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    const std::vector<double> order = sorted(values);
    Summary summary;
    summary.count = order.size();
    for (const double value : order)
        summary.mean += value / double(order.size());
    double squares = 0;
    for (const double value : order)
        squares += (value - summary.mean) * (value - summary.mean);
    summary.sd = order.size() > 1 ? std::sqrt(squares / double(order.size() - 1)) : 0;
    summary.p5 = quantileOfSorted(order, 0.05);
    summary.p25 = quantileOfSorted(order, 0.25);
    summary.median = quantileOfSorted(order, 0.5);
    summary.p75 = quantileOfSorted(order, 0.75);
    summary.p95 = quantileOfSorted(order, 0.95);
    return summary;
}

Histogram histogram(std::span<const double> values, double first, double width, std::size_t bins)
{
    Histogram result{first, width, std::vector<double>(bins, 0)};
    const double each = values.empty() ? 0 : 1 / (double(values.size()) * width);
    for (const double value : values) {
        const double bin = std::floor((value - first) / width);
        if (bin >= 0 && bin < double(bins))
            result.density[std::size_t(bin)] += each;
    }
    return result;
}

std::optional<double> kolmogorovSmirnovDistance(std::span<const double> a, std::span<const double> b)
{
    if (a.empty() || b.empty())
        return std::nullopt;
    const std::vector<double> x = sorted(a), y = sorted(b);
    double largest = 0;
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        const double value = std::min(x[i], y[j]);
        while (i < x.size() && x[i] <= value)
            ++i;
        while (j < y.size() && y[j] <= value)
            ++j;
        largest = std::max(largest, std::abs(double(i) / double(x.size()) - double(j) / double(y.size())));
    }
    return largest;
}

} // namespace dsmt::statistics
