// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/interval.h"

#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace dsmt::statistics {

double normalQuantile(double level)
{
    return boost::math::quantile(boost::math::complement(boost::math::normal(), (1 - level) / 2));
}

double twoSidedP(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

} // namespace dsmt::statistics
