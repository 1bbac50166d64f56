// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/rating_table.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace dsmt::statistics {

RatingTable ratingTable(std::span<const double> first, std::span<const double> second)
{
    assert(first.size() == second.size());
    std::set<double> values(first.begin(), first.end());
    values.insert(second.begin(), second.end());
    RatingTable table{.categories = {values.begin(), values.end()}, .counts = {}, .total = double(first.size())};
    table.counts.assign(values.size() * values.size(), 0);
    const auto placeOf = [&](double value) {
        return std::size_t(std::lower_bound(table.categories.begin(), table.categories.end(), value) -
                           table.categories.begin());
    };
    for (std::size_t n = 0; n < first.size(); ++n)
        table.counts[placeOf(first[n]) * values.size() + placeOf(second[n])] += 1;
    return table;
}

} // namespace dsmt::statistics
