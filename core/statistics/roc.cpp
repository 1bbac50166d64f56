// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/roc.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace dsmt::statistics {

std::vector<RocPoint> rocCurve(std::span<const double> scores, std::span<const std::uint8_t> positive)
{
    assert(scores.size() == positive.size());
    const auto positives = std::size_t(std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; }));
    const std::size_t negatives = scores.size() - positives;
    if (positives == 0 || negatives == 0)
        return {};
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<RocPoint> curve{{std::numeric_limits<double>::infinity(), 0, 0}};
    std::size_t truePositives = 0, falsePositives = 0;
    for (std::size_t n = 0; n < order.size(); ++n) {
        ++(positive[order[n]] ? truePositives : falsePositives);
        if (n + 1 < order.size() && scores[order[n + 1]] == scores[order[n]])
            continue; // a threshold cannot part ties
        curve.push_back(
            {scores[order[n]], double(falsePositives) / double(negatives), double(truePositives) / double(positives)});
    }
    return curve;
}

} // namespace dsmt::statistics
