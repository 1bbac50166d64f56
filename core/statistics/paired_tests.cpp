// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/paired_tests.h"

#include "core/statistics/laws.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace dsmt::statistics {

std::vector<double> midranks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]])
            ++end;
        for (std::size_t n = first; n < end; ++n)
            ranks[order[n]] = double(first + end + 1) / 2;
        first = end;
    }
    return ranks;
}

std::optional<PairedT> pairedT(std::span<const double> a, std::span<const double> b, double level)
{
    assert(a.size() == b.size());
    const double count = double(a.size());
    if (a.size() < 2)
        return std::nullopt;
    PairedT result{.df = count - 1, .interval = {}};
    for (std::size_t n = 0; n < a.size(); ++n)
        result.difference += (a[n] - b[n]) / count;
    double squares = 0;
    for (std::size_t n = 0; n < a.size(); ++n)
        squares += std::pow(a[n] - b[n] - result.difference, 2);
    if (!(squares > 0))
        return std::nullopt;
    result.error = std::sqrt(squares / (count - 1) / count);
    result.t = result.difference / result.error;
    result.p = twoSidedT(result.t, result.df);
    const double half = tQuantile(level, result.df) * result.error;
    result.interval = {result.difference - half, result.difference + half};
    return result;
}

std::optional<PairedT> pairedLogT(std::span<const double> a, std::span<const double> b, double level)
{
    std::vector<double> first, second;
    for (std::size_t n = 0; n < a.size(); ++n) {
        assert(a[n] > 0 && b[n] > 0);
        first.push_back(std::log(a[n]));
        second.push_back(std::log(b[n]));
    }
    return pairedT(first, second, level);
}

std::optional<SignedRank> signedRank(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> sizes, signs;
    for (std::size_t n = 0; n < a.size(); ++n)
        if (a[n] != b[n]) {
            sizes.push_back(std::abs(a[n] - b[n]));
            signs.push_back(a[n] > b[n]);
        }
    if (sizes.empty())
        return std::nullopt;
    const std::vector<double> ranks = midranks(sizes);
    SignedRank result{.pairs = sizes.size()};
    double squares = 0; // sum of squared ranks, in which ties are counted by themselves
    for (std::size_t n = 0; n < ranks.size(); ++n) {
        result.v += signs[n] * ranks[n];
        squares += ranks[n] * ranks[n];
    }
    const double count = double(sizes.size()), away = result.v - count * (count + 1) / 4;
    const double corrected = std::max(0.0, std::abs(away) - 0.5);
    result.p = twoSidedP(corrected / std::sqrt(squares / 4));
    return result;
}

} // namespace dsmt::statistics
