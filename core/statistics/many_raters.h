// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <optional>
#include <span>
#include <vector>

namespace dsmt::statistics {

/// Ratings of cases by several raters, all there: rating = case x raters + rater.
struct Ratings {
    std::size_t cases = 0, raters = 0;
    std::vector<double> values;
    double at(std::size_t place, std::size_t rater) const { return values[place * raters + rater]; }
};

/// The ratings of one rater.
std::vector<double> ratingsOf(const Ratings& ratings, std::size_t rater);

/// Agreement of several raters on categories.
struct CategoryAgreement {
    double value = 0, agreement = 0, chance = 0;
    std::optional<double> error, z, p; ///< of no agreement beyond chance
    std::optional<Interval> interval;
};

struct FleissKappa {
    CategoryAgreement overall;
    struct Category {
        double category = 0;
        CategoryAgreement agreement; ///< on this one against all others; no shares
    };
    std::vector<Category> categories;
    double exact = 0;            ///< chance from each pair of raters (Conger 1980, Psychol Bull 88:322)
    std::optional<double> light; ///< mean of Cohen's over pairs (Light 1971, Psychol Bull 76:365)
};

/// Fleiss 1971 (Psychol Bull 76:378) with the errors of Fleiss, Nee & Landis 1979 (Psychol Bull 86:974) under no
/// agreement. Nothing with fewer than two raters, no cases or one category.
std::optional<FleissKappa> fleissKappa(const Ratings& ratings);

/// AC1, whose chance agreement does not collapse when one category is common (Gwet 2008, Br J Math Stat Psychol 61:29,
/// equations 7, 8 and 14). Nothing with fewer than two raters, two cases or one category.
std::optional<CategoryAgreement> gwetAc1(const Ratings& ratings, double level = 0.95);

/// Kendall's coefficient of concordance with ties corrected, and its chi-square (Kendall & Gibbons 1990, "Rank
/// Correlation Methods", chapter 6); cases are ranked by each rater. Nothing when all is tied.
struct Concordance {
    double w = 0, chiSquare = 0, df = 0, p = 1;
};
std::optional<Concordance> kendallW(const Ratings& ratings);

struct RaterTest {
    double chiSquare = 0, df = 0, p = 1;
};
/// That raters give the same ratings on the whole: raters are ranked within cases (Friedman 1937, J Am Stat Assoc
/// 32:675, ties corrected). Nothing when all is tied.
std::optional<RaterTest> friedman(const Ratings& ratings);
/// The same for ratings of 0 and 1 (Cochran 1950, Biometrika 37:256). Nothing when no case divides raters.
std::optional<RaterTest> cochranQ(const Ratings& ratings);

} // namespace dsmt::statistics
