// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/holm.h"

#include <algorithm>

namespace dsmt::statistics {

std::vector<std::optional<double>> holmAdjusted(std::span<const std::optional<double>> p)
{
    std::vector<std::size_t> tests;
    for (std::size_t n = 0; n < p.size(); ++n)
        if (p[n])
            tests.push_back(n);
    std::stable_sort(tests.begin(), tests.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    std::vector<std::optional<double>> adjusted(p.size());
    double before = 0;
    for (std::size_t rank = 0; rank < tests.size(); ++rank) {
        before = std::max(before, std::min(1.0, double(tests.size() - rank) * *p[tests[rank]]));
        adjusted[tests[rank]] = before;
    }
    return adjusted;
}

} // namespace dsmt::statistics
