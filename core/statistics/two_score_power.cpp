// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/two_score_power.h"

#include "core/statistics/hanley_mcneil.h"
#include "core/statistics/laws.h"
#include "core/statistics/more_proportions.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

std::optional<double> areaDifferencePower(const AreaPlan& plan, std::size_t cases)
{
    const auto positives = std::size_t(std::round(plan.positiveShare * double(cases)));
    const auto first = hanleyMcNeilVariance(plan.first, positives, cases - positives);
    const auto second = hanleyMcNeilVariance(plan.second, positives, cases - positives);
    if (!first || !second)
        return std::nullopt;
    const double variance = *first + *second - 2 * plan.correlation * std::sqrt(*first * *second);
    if (!(variance > 0))
        return std::nullopt;
    const double shift = std::abs(plan.first - plan.second) / std::sqrt(variance), z = normalQuantile(1 - plan.alpha);
    return normalBelow(shift - z) + normalBelow(-shift - z);
}

std::optional<std::size_t> casesForAreaDifference(const AreaPlan& plan, double power)
{
    constexpr std::size_t kMost = 1'000'000;
    const auto reaches = [&](std::size_t cases) { return areaDifferencePower(plan, cases).value_or(0) >= power; };
    if (!reaches(kMost))
        return std::nullopt;
    std::size_t tooFew = 1, enough = kMost;
    while (enough - tooFew > 1) {
        const std::size_t middle = tooFew + (enough - tooFew) / 2;
        (reaches(middle) ? enough : tooFew) = middle;
    }
    return enough;
}

double mcnemarPower(const McNemarPlan& plan, std::size_t cases)
{
    const double differ = plan.firstOnly + plan.secondOnly;
    if (!(differ > 0))
        return 0;
    double power = 0;
    for (std::size_t discordant = 1; discordant <= cases; ++discordant) {
        const double chance = binomialExactly(double(discordant), double(cases), differ);
        if (chance < 1e-15)
            continue;
        // The test rejects at both ends, as far in as its p allows.
        std::optional<std::size_t> last;
        for (std::size_t few = 0; 2 * few < discordant; ++few) {
            const double p =
                signTest(few, discordant) - (plan.midP ? binomialExactly(double(few), double(discordant), 0.5) : 0);
            if (p > plan.alpha)
                break;
            last = few;
        }
        if (!last)
            continue;
        const double share = plan.firstOnly / differ;
        power += chance * (binomialAtMost(double(*last), double(discordant), share) +
                           binomialAtMost(double(*last), double(discordant), 1 - share));
    }
    return std::min(1.0, power);
}

std::optional<std::size_t> casesForMcnemar(const McNemarPlan& plan, double power, std::size_t most)
{
    // The normal approximation (Connor 1987, Biometrics 43:207) says where to begin.
    const double differ = plan.firstOnly + plan.secondOnly, apart = plan.firstOnly - plan.secondOnly;
    if (!(differ > 0) || apart == 0)
        return std::nullopt;
    const double z = normalQuantile(1 - plan.alpha) * std::sqrt(differ) +
                     normalAt(power) * std::sqrt(std::max(0.0, differ - apart * apart));
    const auto about = std::size_t(std::max(2.0, 0.8 * z * z / (apart * apart)));
    for (std::size_t cases = about; cases <= most;) {
        std::size_t falls = 0;
        for (std::size_t n = cases; n <= cases + cases / 10; n += std::max<std::size_t>(1, cases / 100))
            if (mcnemarPower(plan, n) < power)
                falls = n;
        if (falls == 0)
            return cases;
        cases = falls + 1;
    }
    return std::nullopt;
}

} // namespace dsmt::statistics
