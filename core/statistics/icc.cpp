// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/icc.h"

#include "core/statistics/laws.h"

#include <cmath>

namespace dsmt::statistics {

namespace {

void addMeanSquares(const Ratings& ratings, IntraclassCorrelations& result)
{
    const double n = double(ratings.cases), k = double(ratings.raters);
    std::vector<double> cases(ratings.cases, 0), raters(ratings.raters, 0);
    double grand = 0;
    for (std::size_t i = 0; i < ratings.cases; ++i)
        for (std::size_t j = 0; j < ratings.raters; ++j) {
            cases[i] += ratings.at(i, j) / k;
            raters[j] += ratings.at(i, j) / n;
            grand += ratings.at(i, j) / (n * k);
        }
    double between = 0, within = 0, ofRaters = 0;
    for (std::size_t i = 0; i < ratings.cases; ++i) {
        between += k * std::pow(cases[i] - grand, 2);
        for (std::size_t j = 0; j < ratings.raters; ++j)
            within += std::pow(ratings.at(i, j) - cases[i], 2);
    }
    for (const double mean : raters)
        ofRaters += n * std::pow(mean - grand, 2);
    result.betweenCases = between / (n - 1);
    result.withinCases = within / (n * (k - 1));
    result.betweenRaters = ofRaters / (k - 1);
    result.residual = (within - ofRaters) / ((n - 1) * (k - 1));
}

/// Of F = between / other mean square: single and mean of k.
void addOneWay(double between, double other, double df1, double df2, double k, double tail,
               IntraclassCorrelation& single, IntraclassCorrelation& mean)
{
    const double f = between / other;
    const double low = f / fQuantile(1 - tail, df1, df2), high = f * fQuantile(1 - tail, df2, df1);
    single.value = (between - other) / (between + (k - 1) * other);
    single.interval = {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
    mean.value = (between - other) / between;
    mean.interval = {1 - 1 / low, 1 - 1 / high};
    for (IntraclassCorrelation* one : {&single, &mean}) {
        one->f = f;
        one->df1 = df1;
        one->df2 = df2;
        one->p = fAbove(f, df1, df2);
    }
}

void addTwoWay(const IntraclassCorrelations& ms, double n, double k, double tail, IntraclassCorrelation& single,
               IntraclassCorrelation& mean)
{
    const double b = ms.betweenCases, j = ms.betweenRaters, e = ms.residual;
    single.value = (b - e) / (b + (k - 1) * e + k * (j - e) / n);
    mean.value = (b - e) / (b + (j - e) / n);
    const double rho = single.value, ofRaters = j / e, part = n * (1 + (k - 1) * rho) - k * rho;
    const double v = (k - 1) * (n - 1) * std::pow(k * rho * ofRaters + part, 2) /
                     ((n - 1) * std::pow(k * rho * ofRaters, 2) + part * part);
    const double up = fQuantile(1 - tail, n - 1, v), down = fQuantile(1 - tail, v, n - 1);
    const double other = k * j + (k * n - k - n) * e;
    single.interval = {n * (b - up * e) / (up * other + n * b), n * (down * b - e) / (other + n * down * b)};
    const auto ofMean = [k](double one) { return one * k / (1 + one * (k - 1)); };
    mean.interval = {ofMean(single.interval.lower), ofMean(single.interval.upper)};
    for (IntraclassCorrelation* one : {&single, &mean}) {
        one->f = b / e;
        one->df1 = n - 1;
        one->df2 = (n - 1) * (k - 1);
        one->p = fAbove(one->f, one->df1, one->df2);
    }
}

} // namespace

std::optional<IntraclassCorrelations> intraclassCorrelations(const Ratings& ratings, double level)
{
    if (ratings.cases < 2 || ratings.raters < 2)
        return std::nullopt;
    IntraclassCorrelations result;
    addMeanSquares(ratings, result);
    if (!(result.residual > 0) || !(result.withinCases > 0) || !(result.betweenCases > 0))
        return std::nullopt;
    const double n = double(ratings.cases), k = double(ratings.raters), tail = (1 - level) / 2;
    auto& v = result.values;
    addOneWay(result.betweenCases, result.withinCases, n - 1, n * (k - 1), k, tail, v[0], v[3]);
    addTwoWay(result, n, k, tail, v[1], v[4]);
    addOneWay(result.betweenCases, result.residual, n - 1, (n - 1) * (k - 1), k, tail, v[2], v[5]);
    const char* names[] = {"ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"};
    for (std::size_t kind = 0; kind < v.size(); ++kind)
        v[kind].name = names[kind];
    return result;
}

} // namespace dsmt::statistics
