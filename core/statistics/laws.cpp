// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/laws.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace dsmt::statistics {

namespace law = boost::math;

double normalBelow(double z)
{
    return std::erfc(-z / std::sqrt(2.0)) / 2;
}

double normalAt(double probability)
{
    return law::quantile(law::normal(), probability);
}

double tAbove(double t, double df)
{
    if (std::isinf(t))
        return t > 0 ? 0 : 1;
    return law::cdf(law::complement(law::students_t(df), t));
}

double twoSidedT(double t, double df)
{
    return 2 * tAbove(std::abs(t), df);
}

double tQuantile(double level, double df)
{
    return law::quantile(law::complement(law::students_t(df), (1 - level) / 2));
}

double fAbove(double f, double df1, double df2)
{
    if (std::isinf(f))
        return 0;
    return law::cdf(law::complement(law::fisher_f(df1, df2), f));
}

double fQuantile(double probabilityBelow, double df1, double df2)
{
    return law::quantile(law::fisher_f(df1, df2), probabilityBelow);
}

double noncentralFAbove(double f, double df1, double df2, double noncentrality)
{
    if (noncentrality == 0) // where Boost 1.74 gives less than nothing
        return fAbove(f, df1, df2);
    return law::cdf(law::complement(law::non_central_f(df1, df2, noncentrality), f));
}

double chiSquareAbove(double x, double df)
{
    return law::cdf(law::complement(law::chi_squared(df), x));
}

double betaAt(double probability, double a, double b)
{
    return law::quantile(law::beta_distribution<double>(a, b), probability);
}

double binomialAtMost(double count, double of, double probability)
{
    if (count < 0)
        return 0;
    return count >= of ? 1 : law::cdf(law::binomial(of, probability), count);
}

double binomialExactly(double count, double of, double probability)
{
    return law::pdf(law::binomial(of, probability), count);
}

} // namespace dsmt::statistics
