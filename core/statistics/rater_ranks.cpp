// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/laws.h"
#include "core/statistics/many_raters.h"
#include "core/statistics/paired_tests.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

/// Sum over groups of ties of t^3 - t.
double tieTerm(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    double sum = 0;
    for (std::size_t first = 0; first < values.size();) {
        std::size_t end = first;
        while (end < values.size() && values[end] == values[first])
            ++end;
        const double tied = double(end - first);
        sum += tied * tied * tied - tied;
        first = end;
    }
    return sum;
}

} // namespace

std::optional<Concordance> kendallW(const Ratings& ratings)
{
    const double raters = double(ratings.raters), cases = double(ratings.cases);
    std::vector<double> sums(ratings.cases, 0);
    double ties = 0;
    for (std::size_t rater = 0; rater < ratings.raters; ++rater) {
        const std::vector<double> own = ratingsOf(ratings, rater), ranks = midranks(own);
        for (std::size_t n = 0; n < sums.size(); ++n)
            sums[n] += ranks[n];
        ties += tieTerm(own);
    }
    double squares = 0;
    for (const double sum : sums)
        squares += std::pow(sum - raters * (cases + 1) / 2, 2);
    const double most = raters * raters * (cases * cases * cases - cases) - raters * ties;
    if (ratings.cases < 2 || !(most > 0))
        return std::nullopt;
    Concordance result{.w = 12 * squares / most, .df = cases - 1};
    result.chiSquare = raters * (cases - 1) * result.w;
    result.p = chiSquareAbove(result.chiSquare, result.df);
    return result;
}

std::optional<RaterTest> friedman(const Ratings& ratings)
{
    const double raters = double(ratings.raters), cases = double(ratings.cases);
    std::vector<double> sums(ratings.raters, 0);
    double ties = 0;
    for (std::size_t place = 0; place < ratings.cases; ++place) {
        const std::vector<double> row(ratings.values.begin() + std::ptrdiff_t(place * ratings.raters),
                                      ratings.values.begin() + std::ptrdiff_t((place + 1) * ratings.raters));
        const std::vector<double> ranks = midranks(row);
        for (std::size_t rater = 0; rater < ratings.raters; ++rater)
            sums[rater] += ranks[rater];
        ties += tieTerm(row);
    }
    double squares = 0;
    for (const double sum : sums)
        squares += std::pow(sum - cases * (raters + 1) / 2, 2);
    const double below = cases * raters * (raters + 1) - ties / (raters - 1);
    if (ratings.raters < 2 || !(below > 0))
        return std::nullopt;
    RaterTest result{.chiSquare = 12 * squares / below, .df = raters - 1};
    result.p = chiSquareAbove(result.chiSquare, result.df);
    return result;
}

std::optional<RaterTest> cochranQ(const Ratings& ratings)
{
    const double raters = double(ratings.raters);
    std::vector<double> columns(ratings.raters, 0);
    double total = 0, rowSquares = 0, columnSquares = 0;
    for (std::size_t place = 0; place < ratings.cases; ++place) {
        double row = 0;
        for (std::size_t rater = 0; rater < ratings.raters; ++rater) {
            row += ratings.at(place, rater);
            columns[rater] += ratings.at(place, rater);
        }
        total += row;
        rowSquares += row * row;
    }
    for (const double column : columns)
        columnSquares += column * column;
    const double below = raters * total - rowSquares;
    if (ratings.raters < 2 || !(below > 0))
        return std::nullopt;
    RaterTest result{.chiSquare = (raters - 1) * (raters * columnSquares - total * total) / below, .df = raters - 1};
    result.p = chiSquareAbove(result.chiSquare, result.df);
    return result;
}

} // namespace dsmt::statistics
