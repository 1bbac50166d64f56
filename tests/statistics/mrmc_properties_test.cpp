// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any reader study: sums of all pairs against naive ones, invariants, designs with missing reads.
#include "core/base/error.h"
#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/draws.h"
#include "core/statistics/mrmc_bootstrap.h"
#include "core/statistics/mrmc_power.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/pair_sums.h"
#include "core/statistics/u_statistic.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;

namespace {

struct Simulated {
    std::size_t readers = 4, cases = 60;
    double effect = 0.3; ///< of the second modality
    double missing = 0;  ///< share of reads that are missing
    double rounding = 2; ///< scores in steps of 1 / rounding
};

/// Roe and Metz 1997 (Acad Radiol 4:298): reader, case and their interactions, two modalities.
ReaderStudy simulatedStudy(std::uint64_t seed, const Simulated& how)
{
    Draws draws(seed, 1);
    ReaderStudy study;
    study.modalities = {"unaided", "aided"};
    for (std::size_t n = 0; n < how.readers; ++n)
        study.readers.push_back("R" + std::to_string(n));
    std::vector<double> caseTerm, readerTerm;
    for (std::size_t n = 0; n < how.cases; ++n) {
        study.cases.push_back("c" + std::to_string(n));
        study.positive.push_back(n % 2);
        caseTerm.push_back(0.55 * draws.normal());
    }
    for (std::size_t n = 0; n < how.readers; ++n)
        readerTerm.push_back(0.2 * draws.normal());
    for (std::size_t modality = 0; modality < 2; ++modality) {
        std::vector<double> modalityCase;
        for (std::size_t n = 0; n < how.cases; ++n)
            modalityCase.push_back(0.55 * draws.normal());
        for (std::size_t reader = 0; reader < how.readers; ++reader) {
            const double own = 0.2 * draws.normal();
            for (std::size_t n = 0; n < how.cases; ++n) {
                const double mean =
                    study.positive[n] ? 1.2 + readerTerm[reader] + own + (modality == 1 ? how.effect : 0) : 0;
                const double score = mean + caseTerm[n] + modalityCase[n] + 0.6 * draws.normal();
                study.scores.push_back(std::round(score * how.rounding) / how.rounding);
                study.isRead.push_back(draws.uniform() >= how.missing);
            }
        }
    }
    return study;
}

double won(double positive, double negative)
{
    return positive > negative ? 1 : positive == negative ? 0.5 : 0;
}

KernelProducts naiveProducts(const ReaderStudy& study, std::size_t m1, std::size_t r1, std::size_t m2, std::size_t r2)
{
    KernelProducts result;
    const auto kernel = [&](std::size_t m, std::size_t r, std::size_t a, std::size_t b, double& value) {
        if (!study.positive[a] || study.positive[b] || !study.readsOf(m, r)[a] || !study.readsOf(m, r)[b])
            return false;
        value = won(study.scoresOf(m, r)[a], study.scoresOf(m, r)[b]);
        return true;
    };
    const std::size_t cases = study.cases.size();
    double x = 0, y = 0;
    for (std::size_t a = 0; a < cases; ++a)
        for (std::size_t b = 0; b < cases; ++b) {
            if (!kernel(m1, r1, a, b, x))
                continue;
            for (std::size_t c = 0; c < cases; ++c)
                for (std::size_t d = 0; d < cases; ++d) {
                    if (!kernel(m2, r2, c, d, y))
                        continue;
                    double& sum = a == c ? (b == d ? result.sameBoth : result.samePositive)
                                         : (b == d ? result.sameNegative : result.sameNone);
                    double& pairs = a == c ? (b == d ? result.pairsBoth : result.pairsPositive)
                                           : (b == d ? result.pairsNegative : result.pairsNone);
                    sum += x * y;
                    ++pairs;
                }
        }
    return result;
}

} // namespace

TEST(PairSums, AreThoseOfAllPairsOneByOneWithMissingReads)
{
    const ReaderStudy study = simulatedStudy(3, {.readers = 2, .cases = 21, .missing = 0.25});
    const PairSums sums = pairSums(study);
    for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < 4; ++b) {
            const KernelProducts found = sums.of(a, b), expected = naiveProducts(study, a / 2, a % 2, b / 2, b % 2);
            EXPECT_EQ(found.sameBoth, expected.sameBoth);
            EXPECT_EQ(found.samePositive, expected.samePositive);
            EXPECT_EQ(found.sameNegative, expected.sameNegative);
            EXPECT_EQ(found.sameNone, expected.sameNone);
            EXPECT_EQ(found.pairsBoth, expected.pairsBoth);
            EXPECT_EQ(found.pairsPositive, expected.pairsPositive);
            EXPECT_EQ(found.pairsNegative, expected.pairsNegative);
            EXPECT_EQ(found.pairsNone, expected.pairsNone);
        }
}

TEST(ObuchowskiRockette, DoesNotDependOnOrderOrNames)
{
    const ReaderStudy study = simulatedStudy(8, {});
    ReaderStudy turned = study; // readers and cases from the last to the first
    std::reverse(turned.readers.begin(), turned.readers.end());
    std::reverse(turned.positive.begin(), turned.positive.end());
    for (std::size_t modality = 0; modality < 2; ++modality)
        for (std::size_t reader = 0; reader < 4; ++reader) {
            const auto from = study.scoresOf(modality, 3 - reader);
            std::reverse_copy(from.begin(), from.end(),
                              turned.scores.begin() + std::ptrdiff_t(turned.placeOf(modality, reader)));
        }
    for (const auto method : {CovarianceMethod::DeLong, CovarianceMethod::Jackknife, CovarianceMethod::Unbiased}) {
        const auto a = obuchowskiRockette(readerAreas(study, method)).randomReadersRandomCases;
        const auto b = obuchowskiRockette(readerAreas(turned, method)).randomReadersRandomCases;
        EXPECT_NEAR(*a.f / *b.f, 1, 1e-9) << nameOf(method);
        EXPECT_NEAR(*a.p, *b.p, 1e-10) << nameOf(method);
        const std::size_t swapped[] = {1, 0};
        const auto c = obuchowskiRockette(readerAreas(withModalities(study, swapped), method)).randomReadersRandomCases;
        EXPECT_NEAR(c.differences.at(0).statistic, -a.differences.at(0).statistic, 1e-9) << nameOf(method);
    }
}

TEST(ObuchowskiRockette, IsItsSquareForTwoModalities)
{
    const auto found = obuchowskiRockette(readerAreas(simulatedStudy(4, {}), CovarianceMethod::Jackknife));
    for (const OrInference* inference : {&found.randomReadersRandomCases, &found.randomReadersFixedCases}) {
        EXPECT_NEAR(*inference->f, std::pow(inference->differences.at(0).statistic, 2), 1e-9);
        EXPECT_NEAR(*inference->p, inference->differences.at(0).p, 1e-10);
    }
}

TEST(ObuchowskiRockette, RefusesWhatIsNotCrossedAndSaysWhy)
{
    ReaderStudy study = simulatedStudy(5, {});
    study.isRead[study.placeOf(1, 2) + 7] = 0;
    try {
        readerAreas(study, CovarianceMethod::DeLong);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Refused);
        EXPECT_NE(error.message().find("reader R2 did not read case c7 under aided"), std::string::npos)
            << error.message();
    }
    ReaderStudy single = simulatedStudy(5, {});
    std::fill(single.positive.begin(), single.positive.end(), std::uint8_t(0));
    single.positive[3] = 1;
    EXPECT_THROW(readerAreas(single, CovarianceMethod::Jackknife), Error);
}

TEST(ObuchowskiRockette, HasNoTestWithoutVariance)
{
    ReaderStudy study = simulatedStudy(5, {});
    std::copy(study.positive.begin(), study.positive.end(), study.scores.begin());
    for (std::size_t n = 0; n < study.scores.size(); ++n)
        study.scores[n] = study.positive[n % study.cases.size()]; // all readers perfect
    const auto found = obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong));
    EXPECT_FALSE(found.randomReadersRandomCases.p);
    EXPECT_FALSE(found.fixedReadersRandomCases.p);
    EXPECT_FALSE(found.randomReadersFixedCases.p);
    EXPECT_TRUE(found.randomReadersRandomCases.means.empty());
    EXPECT_FALSE(found.notes.empty());
    EXPECT_EQ(found.means, (std::vector<double>{1, 1}));
}

TEST(UStatistic, OfACrossedStudyIsTheVarianceOfObuchowskiRocketteWithUnbiasedCovariances)
{
    // Both estimate the variance of the difference without bias: (MS(TR) + J (cov2 - cov3)) 2 / J.
    const ReaderStudy study = simulatedStudy(6, {});
    const auto found = uStatistic(study).differences.at(0).difference;
    const auto c = obuchowskiRockette(readerAreas(study, CovarianceMethod::Unbiased)).components;
    EXPECT_NEAR(found.variance / ((c.meanSquareModalityReader + 4 * (c.cov2 - c.cov3)) * 2 / 4), 1, 1e-9);
}

TEST(UStatistic, TakesMissingReadsAndSplitPlots)
{
    const auto missing = uStatistic(simulatedStudy(7, {.readers = 5, .cases = 120, .missing = 0.2}));
    EXPECT_TRUE(missing.differences.at(0).difference.error);
    ReaderStudy split = simulatedStudy(7, {.readers = 6, .cases = 120});
    for (std::size_t modality = 0; modality < 2; ++modality)
        for (std::size_t reader = 0; reader < 6; ++reader)
            for (std::size_t n = 0; n < 120; ++n) // three readers for the first half of the cases, three for the second
                split.isRead[split.placeOf(modality, reader) + n] = (reader < 3) == (n < 60);
    const StudyDesign design = designOf(split);
    EXPECT_FALSE(design.isFullyCrossed);
    EXPECT_TRUE(design.isPaired);
    const auto found = uStatistic(split).differences.at(0).difference;
    EXPECT_GT(found.df.value(), 1);
    // Every half is a study of its own; the area is the mean of theirs, as both have as many pairs.
    EXPECT_GT(found.p.value(), 0);
    EXPECT_THROW(uStatistic(split, {.estimate = MomentEstimate::Plugin}), Error);
}

TEST(UStatistic, IsNotEstimableWhereItsVarianceIsNotAboveZero)
{
    ReaderStudy study = simulatedStudy(7, {});
    for (std::size_t n = 0; n < study.scores.size(); ++n)
        study.scores[n] = study.positive[n % study.cases.size()];
    const auto found = uStatistic(study);
    EXPECT_FALSE(found.differences.at(0).difference.p);
    EXPECT_FALSE(found.areas.at(0).interval);
    EXPECT_FALSE(found.notes.empty());
}

TEST(MrmcBootstrap, IsTheSameForAnyNumberOfThreadsAndNearTheOthers)
{
    const ReaderStudy study = simulatedStudy(9, {.readers = 6, .cases = 100});
    BootstrapPlan plan{.replicates = 800, .seed = 2, .threads = 1};
    const auto one = mrmcBootstrap(study, Resampled::Cases, plan);
    plan.threads = 4;
    const auto four = mrmcBootstrap(study, Resampled::Cases, plan);
    ASSERT_EQ(one.size(), 3u);
    EXPECT_EQ(one[2].estimate.standardError, four[2].estimate.standardError);
    EXPECT_EQ(one[2].p, four[2].p);
    const auto fixedReaders =
        obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong)).fixedReadersRandomCases.differences.at(0);
    EXPECT_NEAR(one[2].estimate.standardError / fixedReaders.error, 1, 0.15);
    EXPECT_NEAR(one[2].estimate.estimate, fixedReaders.difference, 1e-12);
    const auto both = mrmcBootstrap(study, Resampled::ReadersAndCases, plan);
    EXPECT_GT(both[2].estimate.standardError, one[2].estimate.standardError);
}

TEST(ReaderAreas, BootstrapCovariancesAreNearTheJackknife)
{
    const ReaderStudy study = simulatedStudy(10, {.readers = 3, .cases = 100});
    const ReaderAreas drawn = readerAreas(study, CovarianceMethod::Bootstrap, {.replicates = 4000, .seed = 1});
    const ReaderAreas jackknife = readerAreas(study, CovarianceMethod::Jackknife);
    for (std::size_t n = 0; n < 6; ++n)
        EXPECT_NEAR(drawn.covariances[n * 6 + n] / jackknife.covariances[n * 6 + n], 1, 0.12);
}

TEST(AiVsReaders, OfEqualScoresHasNoDifferenceAndNeedsReaders)
{
    ReaderStudy study = simulatedStudy(11, {.readers = 3});
    const std::size_t first[] = {0};
    study = withModalities(study, first);
    const ReaderAreas areas = readerAreas(study, CovarianceMethod::DeLong);
    const AiVsReaders found = aiVsReaders(areas, 1, 0.1);
    EXPECT_NEAR(found.difference, (areas.area(0, 0) + areas.area(0, 2)) / 2 - areas.area(0, 1), 1e-15);
    EXPECT_EQ(found.nonInferiority->p<0.05, found.nonInferiority->statistic> 0 && found.nonInferiority->p < 0.05);
    EXPECT_THROW(aiVsReaders(readerAreas(withoutReader(study, 0), CovarianceMethod::DeLong), 0), Error);
}

TEST(MrmcPower, GrowsWithReadersAndCasesAndIsAlphaWithoutADifference)
{
    const MrmcPilot pilot{
        .modalityReader = 2e-4, .var = 8e-4, .cov1 = 3.4e-4, .cov2 = 3.4e-4, .cov3 = 2.4e-4, .cases = 114};
    EXPECT_NEAR(mrmcPower(pilot, 0, 5, 114).power, 0.05, 1e-12);
    EXPECT_LT(mrmcPower(pilot, 0.05, 5, 114).power, mrmcPower(pilot, 0.05, 8, 114).power);
    EXPECT_LT(mrmcPower(pilot, 0.05, 5, 114).power, mrmcPower(pilot, 0.05, 5, 300).power);
    const MrmcPower enough = casesForPower(pilot, 0.05, 8, 0.8).value();
    EXPECT_GE(enough.power, 0.8);
    EXPECT_LT(mrmcPower(pilot, 0.05, 8, enough.cases - 1).power, 0.8);
    EXPECT_FALSE(casesForPower(pilot, 0.001, 3, 0.9)); // readers differ too much for any number of cases
}
