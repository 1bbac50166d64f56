// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/many_raters.h"

#include "core/statistics/kappa.h"
#include "core/statistics/laws.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace dsmt::statistics {

namespace {

/// How many raters gave each case each category.
struct Votes {
    std::vector<double> categories;
    std::vector<double> counts; ///< case x categories + category
    std::vector<double> shares; ///< of each category over all

    explicit Votes(const Ratings& ratings)
    {
        const std::set<double> values(ratings.values.begin(), ratings.values.end());
        categories.assign(values.begin(), values.end());
        counts.assign(ratings.cases * categories.size(), 0);
        shares.assign(categories.size(), 0);
        for (std::size_t n = 0; n < ratings.values.size(); ++n) {
            const auto place = std::size_t(std::lower_bound(categories.begin(), categories.end(), ratings.values[n]) -
                                           categories.begin());
            counts[n / ratings.raters * categories.size() + place] += 1;
            shares[place] += 1 / double(ratings.values.size());
        }
    }
    double at(std::size_t place, std::size_t category) const { return counts[place * categories.size() + category]; }
    /// Share of pairs of raters that agree on a case.
    double agreementOn(std::size_t place, double raters) const
    {
        double sum = 0;
        for (std::size_t category = 0; category < categories.size(); ++category)
            sum += at(place, category) * (at(place, category) - 1);
        return sum / (raters * (raters - 1));
    }
};

void test(CategoryAgreement& result)
{
    if (!result.error || !(*result.error > 0))
        return;
    result.z = result.value / *result.error;
    result.p = twoSidedP(*result.z);
}

double meanAgreement(const Ratings& ratings, const Votes& votes)
{
    double sum = 0;
    for (std::size_t place = 0; place < ratings.cases; ++place)
        sum += votes.agreementOn(place, double(ratings.raters)) / double(ratings.cases);
    return sum;
}

/// Chance agreement of each pair of raters by itself, and the mean of their kappas.
void addPairs(const Ratings& ratings, FleissKappa& result)
{
    double chance = 0, pairs = 0, kappas = 0, defined = 0;
    for (std::size_t a = 0; a < ratings.raters; ++a)
        for (std::size_t b = a + 1; b < ratings.raters; ++b) {
            const RatingTable table = ratingTable(ratingsOf(ratings, a), ratingsOf(ratings, b));
            pairs += 1;
            if (const auto kappa = cohenKappa(table)) {
                chance += kappa->chance;
                kappas += kappa->kappa;
                defined += 1;
            } else
                chance += 1;
        }
    chance /= pairs;
    result.exact = (result.overall.agreement - chance) / (1 - chance);
    if (defined == pairs)
        result.light = kappas / pairs;
}

} // namespace

std::vector<double> ratingsOf(const Ratings& ratings, std::size_t rater)
{
    std::vector<double> values;
    for (std::size_t place = 0; place < ratings.cases; ++place)
        values.push_back(ratings.at(place, rater));
    return values;
}

std::optional<FleissKappa> fleissKappa(const Ratings& ratings)
{
    const Votes votes(ratings);
    if (ratings.raters < 2 || ratings.cases == 0 || votes.categories.size() < 2)
        return std::nullopt;
    const double cases = double(ratings.cases), raters = double(ratings.raters);
    FleissKappa result;
    double spread = 0, skew = 0;
    for (const double p : votes.shares) {
        result.overall.chance += p * p;
        spread += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    result.overall.agreement = meanAgreement(ratings, votes);
    result.overall.value = (result.overall.agreement - result.overall.chance) / (1 - result.overall.chance);
    const double pairs = cases * raters * (raters - 1);
    result.overall.error = std::sqrt(2 / (pairs * spread * spread) * (spread * spread - skew));
    test(result.overall);
    for (std::size_t category = 0; category < votes.categories.size(); ++category) {
        double apart = 0;
        for (std::size_t place = 0; place < ratings.cases; ++place)
            apart += votes.at(place, category) * (raters - votes.at(place, category));
        const double p = votes.shares[category];
        FleissKappa::Category row{votes.categories[category], {}};
        row.agreement.value = 1 - apart / (pairs * p * (1 - p));
        row.agreement.error = std::sqrt(2 / pairs);
        test(row.agreement);
        result.categories.push_back(row);
    }
    addPairs(ratings, result);
    return result;
}

std::optional<CategoryAgreement> gwetAc1(const Ratings& ratings, double level)
{
    const Votes votes(ratings);
    const double categories = double(votes.categories.size()), cases = double(ratings.cases);
    if (ratings.raters < 2 || ratings.cases < 2 || votes.categories.size() < 2)
        return std::nullopt;
    CategoryAgreement result{.agreement = meanAgreement(ratings, votes)};
    for (const double p : votes.shares)
        result.chance += p * (1 - p) / (categories - 1);
    result.value = (result.agreement - result.chance) / (1 - result.chance);
    double squares = 0;
    for (std::size_t place = 0; place < ratings.cases; ++place) {
        double chance = 0;
        for (std::size_t category = 0; category < votes.categories.size(); ++category)
            chance +=
                votes.at(place, category) / double(ratings.raters) * (1 - votes.shares[category]) / (categories - 1);
        const double own = (votes.agreementOn(place, double(ratings.raters)) - result.chance) / (1 - result.chance);
        const double away =
            own - 2 * (1 - result.value) * (chance - result.chance) / (1 - result.chance) - result.value;
        squares += away * away;
    }
    result.error = std::sqrt(squares / (cases * (cases - 1)));
    test(result);
    const double half = normalQuantile(level) * *result.error;
    result.interval = Interval{result.value - half, result.value + half};
    return result;
}

} // namespace dsmt::statistics
