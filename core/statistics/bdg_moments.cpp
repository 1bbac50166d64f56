// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bdg_moments.h"

namespace dsmt::statistics {

namespace {

/// Sums over reader pairs, and how many products they are of.
struct Totals {
    std::array<double, 4> sums{}, pairs{};

    void add(const KernelProducts& p)
    {
        const double more[] = {p.sameBoth, p.samePositive, p.sameNegative, p.sameNone};
        const double count[] = {p.pairsBoth, p.pairsPositive, p.pairsNegative, p.pairsNone};
        for (std::size_t kind = 0; kind < 4; ++kind) {
            sums[kind] += more[kind];
            pairs[kind] += count[kind];
        }
    }
};

double ratio(double sum, double count)
{
    return count > 0 ? sum / count : 0;
}

/// Of the sample as if it were the population: "other" cases and readers may be the same ones.
std::array<double, 4> pluginMoments(const Totals& t)
{
    const double both = t.sums[0], pairs = t.pairs[0];
    return {ratio(both, pairs), ratio(both + t.sums[1], pairs + t.pairs[1]),
            ratio(both + t.sums[2], pairs + t.pairs[2]),
            ratio(both + t.sums[1] + t.sums[2] + t.sums[3], pairs + t.pairs[1] + t.pairs[2] + t.pairs[3])};
}

} // namespace

double BdgMoments::covariance() const
{
    double sum = 0;
    for (std::size_t n = 0; n < moments.size(); ++n)
        sum += coefficients[n] * moments[n];
    return sum;
}

BckComponents bckOf(const std::array<double, 8>& m)
{
    return {.n = m[6] - m[7],
            .d = m[5] - m[7],
            .nd = m[4] - m[5] - m[6] + m[7],
            .r = m[3] - m[7],
            .nr = m[2] - m[3] - m[6] + m[7],
            .dr = m[1] - m[3] - m[5] + m[7],
            .rnd = m[0] - m[1] - m[2] - m[4] + m[3] + m[5] + m[6] - m[7]};
}

BckComponents bckCoefficientsOf(const std::array<double, 8>& c)
{
    return {.n = c[0] + c[2] + c[4] + c[6],
            .d = c[0] + c[1] + c[4] + c[5],
            .nd = c[0] + c[4],
            .r = c[0] + c[1] + c[2] + c[3],
            .nr = c[0] + c[2],
            .dr = c[0] + c[1],
            .rnd = c[0]};
}

double pooledArea(const ReaderStudy& study, const PairSums& sums, std::size_t modality)
{
    double won = 0, pairs = 0;
    for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
        won += sums.won[modality * study.readers.size() + reader];
        pairs += sums.pairs[modality * study.readers.size() + reader];
    }
    return ratio(won, pairs);
}

BdgMoments bdgMoments(const ReaderStudy& study, const PairSums& sums, std::size_t first, std::size_t second,
                      MomentEstimate estimate)
{
    const std::size_t readers = study.readers.size();
    Totals same, other;
    for (std::size_t a = 0; a < readers; ++a)
        for (std::size_t b = 0; b < readers; ++b)
            (a == b ? same : other).add(sums.of(first * readers + a, second * readers + b));
    double all = 0;
    for (std::size_t kind = 0; kind < 4; ++kind)
        all += same.pairs[kind] + other.pairs[kind];
    BdgMoments result;
    for (std::size_t kind = 0; kind < 4; ++kind) {
        result.moments[kind] = ratio(same.sums[kind], same.pairs[kind]);
        result.moments[4 + kind] = ratio(other.sums[kind], other.pairs[kind]);
        result.coefficients[kind] = ratio(same.pairs[kind], all);
        result.coefficients[4 + kind] = ratio(other.pairs[kind], all);
    }
    result.coefficients[7] -= 1; // the square of the mean, by what shares neither case nor reader
    if (estimate == MomentEstimate::Plugin) {
        Totals any = same;
        for (std::size_t kind = 0; kind < 4; ++kind) {
            any.sums[kind] += other.sums[kind];
            any.pairs[kind] += other.pairs[kind];
        }
        const auto ofSame = pluginMoments(same), ofAny = pluginMoments(any);
        for (std::size_t kind = 0; kind < 4; ++kind) {
            result.moments[kind] = ofSame[kind];
            result.moments[4 + kind] = ofAny[kind];
        }
    }
    return result;
}

} // namespace dsmt::statistics
