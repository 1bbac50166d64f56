// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/multiplicity.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace dsmt::statistics {

namespace {

/// From the largest p down, each times its factor, never above the one before it.
template <class Factor> std::vector<double> steppedUp(const std::vector<double>& p, Factor factor)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
    std::vector<double> adjusted(p.size());
    double before = 1;
    for (std::size_t n = 0; n < order.size(); ++n) {
        before = std::min(before, factor(n) * p[order[n]]); // n larger ones come before
        adjusted[order[n]] = before;
    }
    return adjusted;
}

} // namespace

std::vector<double> bonferroniAdjusted(const std::vector<double>& p)
{
    std::vector<double> adjusted;
    for (const double each : p)
        adjusted.push_back(std::min(1.0, each * double(p.size())));
    return adjusted;
}

std::vector<double> hochbergAdjusted(const std::vector<double>& p)
{
    return steppedUp(p, [](std::size_t n) { return double(n + 1); });
}

std::vector<double> benjaminiHochbergAdjusted(const std::vector<double>& p)
{
    const double count = double(p.size());
    return steppedUp(p, [count](std::size_t n) { return count / (count - double(n)); });
}

std::vector<double> benjaminiYekutieliAdjusted(const std::vector<double>& p)
{
    const double count = double(p.size());
    double harmonic = 0;
    for (std::size_t n = 1; n <= p.size(); ++n)
        harmonic += 1 / double(n);
    return steppedUp(p, [=](std::size_t n) { return harmonic * count / (count - double(n)); });
}

} // namespace dsmt::statistics
