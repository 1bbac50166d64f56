// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/u_statistic.h"

#include "core/base/error.h"
#include "core/statistics/bdg_moments.h"
#include "core/statistics/laws.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

constexpr double kNormalFrom = 50;

/// Variance by readers, negatives and positives, each with its interactions.
struct Shares {
    double readers = 0, negatives = 0, positives = 0;

    Shares(const BdgMoments& m, double factor)
    {
        const BckComponents c = bckOf(m.moments), k = bckCoefficientsOf(m.coefficients);
        const double three = c.rnd * k.rnd;
        readers = factor * (c.r * k.r + c.nr * k.nr + c.dr * k.dr + three);
        negatives = factor * (c.n * k.n + c.nr * k.nr + c.nd * k.nd + three);
        positives = factor * (c.d * k.d + c.dr * k.dr + c.nd * k.nd + three);
    }
    void add(const Shares& other)
    {
        readers += other.readers;
        negatives += other.negatives;
        positives += other.positives;
    }
    double degreesOfFreedom(double variance, const ReaderStudy& study) const
    {
        const double positive = double(std::count(study.positive.begin(), study.positive.end(), std::uint8_t(1)));
        const double negative = double(study.positive.size()) - positive;
        const auto part = [](double share, double count) { return share * share / (count - 1); };
        return variance * variance /
               (part(readers, double(study.readers.size())) + part(negatives, negative) + part(positives, positive));
    }
};

void infer(UStatisticEstimate& estimate, const Shares& shares, const ReaderStudy& study,
           const UStatisticOptions& options, bool isDifference)
{
    if (!(estimate.variance > 0))
        return;
    const double error = std::sqrt(estimate.variance);
    estimate.error = error;
    estimate.df = shares.degreesOfFreedom(estimate.variance, study);
    const double df = options.wholeDf ? std::floor(*estimate.df) : *estimate.df;
    const bool isNormal = options.wholeDf && *estimate.df >= kNormalFrom;
    const double half = error * (isNormal ? normalQuantile(options.level) : tQuantile(options.level, df));
    const double halfNormal = error * normalQuantile(options.level);
    estimate.interval = Interval{estimate.estimate - half, estimate.estimate + half};
    estimate.intervalNormal = Interval{estimate.estimate - halfNormal, estimate.estimate + halfNormal};
    if (!isDifference)
        return;
    estimate.statistic = estimate.estimate / error;
    estimate.pNormal = twoSidedP(*estimate.statistic);
    estimate.p = isNormal ? *estimate.pNormal : twoSidedT(*estimate.statistic, df);
}

void addReaders(const ReaderStudy& study, const PairSums& sums, UStatisticAnalysis& analysis)
{
    for (std::size_t curve = 0; curve < sums.curves; ++curve) {
        const KernelProducts& own = sums.of(curve, curve);
        const bool hasArea = sums.pairs[curve] > 0;
        const double area = hasArea ? sums.won[curve] / sums.pairs[curve] : 0;
        analysis.readerHasArea.push_back(hasArea);
        analysis.readerAreas.push_back(area);
        analysis.readerVariances.push_back(own.pairsNone > 0 ? area * area - own.sameNone / own.pairsNone : 0);
        if (!hasArea)
            analysis.notes.push_back("reader " + study.readers[curve % study.readers.size()] + " read no " +
                                     "pair of classes under " + study.modalities[curve / study.readers.size()]);
    }
}

void require(const ReaderStudy& study, const PairSums& sums, const UStatisticOptions& options)
{
    const StudyDesign design = designOf(study);
    if (options.estimate == MomentEstimate::Plugin && !design.isFullyCrossed)
        throw Error(ErrorKind::Refused, "the plug-in estimate wants a fully crossed study: " + design.firstMissing);
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        std::size_t readers = 0;
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
            readers += sums.pairs[modality * study.readers.size() + reader] > 0;
        if (readers < 2)
            throw Error(ErrorKind::Refused, "the U-statistic wants two readers with cases of both classes under " +
                                                study.modalities[modality] + ", and there are " +
                                                std::to_string(readers) + "; `compare` judges one reader");
    }
}

} // namespace

UStatisticAnalysis uStatistic(const ReaderStudy& study, const UStatisticOptions& options)
{
    const PairSums sums = pairSums(study);
    require(study, sums, options);
    UStatisticAnalysis analysis;
    const auto sharesOf = [&](std::size_t first, std::size_t second, double factor) {
        return Shares(bdgMoments(study, sums, first, second, MomentEstimate::Unbiased), factor);
    };
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality) {
        const BdgMoments own = bdgMoments(study, sums, modality, modality, options.estimate);
        UStatisticEstimate area{.estimate = pooledArea(study, sums, modality), .variance = own.covariance()};
        infer(area, sharesOf(modality, modality, 1), study, options, false);
        analysis.areas.push_back(area);
        analysis.moments.push_back(own);
    }
    for (std::size_t first = 0; first < study.modalities.size(); ++first)
        for (std::size_t second = first + 1; second < study.modalities.size(); ++second) {
            UStatisticContrast contrast{.first = first, .second = second, .difference = {}, .product = {}};
            contrast.product = bdgMoments(study, sums, first, second, options.estimate);
            contrast.difference.estimate = analysis.areas[first].estimate - analysis.areas[second].estimate;
            contrast.difference.variance =
                analysis.areas[first].variance + analysis.areas[second].variance - 2 * contrast.product.covariance();
            Shares shares = sharesOf(first, first, 1);
            shares.add(sharesOf(second, second, 1));
            shares.add(sharesOf(first, second, -2));
            infer(contrast.difference, shares, study, options, true);
            if (!contrast.difference.error)
                analysis.notes.push_back("the variance of " + study.modalities[first] + " - " +
                                         study.modalities[second] + " is not above 0: not estimable");
            analysis.differences.push_back(contrast);
        }
    addReaders(study, sums, analysis);
    return analysis;
}

} // namespace dsmt::statistics
