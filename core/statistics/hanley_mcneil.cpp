// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/hanley_mcneil.h"

namespace dsmt::statistics {

std::optional<double> hanleyMcNeilVariance(double area, std::size_t positives, std::size_t negatives)
{
    if (positives == 0 || negatives == 0)
        return std::nullopt;
    const double m = double(positives), n = double(negatives), square = area * area;
    const double twoPositives = area / (2 - area), twoNegatives = 2 * square / (1 + area);
    return (area * (1 - area) + (m - 1) * (twoPositives - square) + (n - 1) * (twoNegatives - square)) / (m * n);
}

} // namespace dsmt::statistics
