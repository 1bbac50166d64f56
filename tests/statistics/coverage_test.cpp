// SPDX-License-Identifier: GPL-3.0-or-later
// By simulation (label slow): how often intervals hold the truth and tests reject what is true.
#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/clustered_area.h"
#include "core/statistics/draws.h"
#include "core/statistics/laws.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/statistics/u_statistic.h"

#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>

using namespace dsmt::statistics;

namespace {

/// Four standard errors of a share that is about .05 or .95.
double allowance(int samples)
{
    return 4 * std::sqrt(.05 * .95 / samples);
}

struct Share {
    int hits = 0, of = 0;
    void add(bool isHit)
    {
        hits += isHit;
        ++of;
    }
    double value() const { return double(hits) / of; }
};

void print(const char* what, const Share& share)
{
    std::printf("simulation | %-66s | %.4f of %d\n", what, share.value(), share.of);
}

/// Roe & Metz 1997 (Acad Radiol 4:298), no difference between modalities.
/// @param withNetwork the last reader is as the readers are on the whole
ReaderStudy nullStudy(std::uint64_t seed, std::size_t readers, std::size_t cases, bool withNetwork = false)
{
    Draws draws(seed, 9);
    ReaderStudy study{.modalities = {"a", "b"}};
    std::vector<double> reader, ofCase;
    for (std::size_t n = 0; n < readers; ++n) {
        study.readers.push_back(std::to_string(n));
        reader.push_back(.1 * draws.normal());
    }
    for (std::size_t n = 0; n < cases; ++n) {
        study.cases.push_back(std::to_string(n));
        study.positive.push_back(n % 2);
        ofCase.push_back(std::sqrt(.3) * draws.normal());
    }
    for (int modality = 0; modality < 2; ++modality) {
        std::vector<double> modalityCase;
        for (std::size_t n = 0; n < cases; ++n)
            modalityCase.push_back(std::sqrt(.3) * draws.normal());
        for (std::size_t r = 0; r < readers; ++r) {
            const double own = .1 * draws.normal();
            for (std::size_t n = 0; n < cases; ++n)
                study.scores.push_back(ofCase[n] + modalityCase[n] + std::sqrt(.4) * draws.normal() +
                                       (n % 2 ? 1.5 + (withNetwork && r + 1 == readers ? 0 : reader[r] + own) : 0));
        }
    }
    study.isRead.assign(study.scores.size(), 1);
    return study;
}

} // namespace

TEST(Coverage, DelongIntervalsHoldTheAreaAndTheTestKeepsItsLevel)
{
    constexpr int kSamples = 4000;
    const double truth = normalBelow(1.5 / std::sqrt(2.0)); // two normal laws 1.5 apart
    Share plain, logit, rejected;
    for (int sample = 0; sample < kSamples; ++sample) {
        Draws draws(1, std::uint64_t(sample));
        std::vector<double> a, b;
        std::vector<std::uint8_t> positive;
        for (int n = 0; n < 120; ++n) {
            positive.push_back(n % 2);
            const double shared = draws.normal();
            a.push_back(1.5 * (n % 2) + std::sqrt(.5) * (shared + draws.normal()));
            b.push_back(1.5 * (n % 2) + std::sqrt(.5) * (shared + draws.normal()));
        }
        const AreaDifference found = delongPaired(a, b, positive).value();
        const auto holds = [&](const Interval& i) { return i.lower <= truth && truth <= i.upper; };
        plain.add(holds(*delongInterval(found.first)));
        logit.add(holds(*delongLogitInterval(found.first)));
        rejected.add(*found.p < .05);
    }
    print("DeLong interval, 60 + 60 cases, area .856", plain);
    print("DeLong logit interval", logit);
    print("paired DeLong rejects equal areas", rejected);
    EXPECT_NEAR(plain.value(), .95, .01 + allowance(kSamples)); // known to be a little short
    EXPECT_NEAR(logit.value(), .95, allowance(kSamples));
    EXPECT_NEAR(rejected.value(), .05, allowance(kSamples));
}

TEST(Coverage, BootstrapIntervalsHoldTheArea)
{
    constexpr int kSamples = 600;
    const double truth = normalBelow(1.5 / std::sqrt(2.0));
    Share percentile, bca;
    for (int sample = 0; sample < kSamples; ++sample) {
        Draws draws(2, std::uint64_t(sample));
        std::vector<double> scores;
        std::vector<std::uint8_t> positive;
        for (int n = 0; n < 120; ++n) {
            positive.push_back(n % 2);
            scores.push_back(1.5 * (n % 2) + draws.normal());
        }
        const auto found = bootstrapArea(scores, positive, {.replicates = 1000, .seed = std::uint64_t(sample)}).value();
        percentile.add(found.percentile.lower <= truth && truth <= found.percentile.upper);
        bca.add(found.bca->lower <= truth && truth <= found.bca->upper);
    }
    print("bootstrap percentile interval of the area", percentile);
    print("bootstrap BCa interval of the area", bca);
    EXPECT_NEAR(percentile.value(), .95, .01 + allowance(kSamples));
    EXPECT_NEAR(bca.value(), .95, .01 + allowance(kSamples));
}

TEST(Coverage, ClusteredVariancesKeepTheLevelWhereDelongsDoNot)
{
    constexpr int kSamples = 3000;
    Share clustered, naive;
    for (int sample = 0; sample < kSamples; ++sample) {
        Draws draws(3, std::uint64_t(sample));
        std::vector<double> a, b;
        std::vector<std::uint8_t> positive;
        std::vector<std::uint32_t> patients;
        for (std::uint32_t patient = 0; patient < 80; ++patient) {
            const double ofA = draws.normal(), ofB = draws.normal(); // a patient's nodules resemble each other
            for (int nodule = 0; nodule < 3; ++nodule) {
                positive.push_back(patient % 2);
                patients.push_back(patient);
                a.push_back(1.3 * (patient % 2) + ofA + .5 * draws.normal());
                b.push_back(1.3 * (patient % 2) + ofB + .5 * draws.normal());
            }
        }
        clustered.add(*clusteredDifference(a, b, positive, patients)->p < .05);
        naive.add(*delongPaired(a, b, positive)->p < .05);
    }
    print("three nodules a patient: Obuchowski 1997 rejects equal areas", clustered);
    print("the same, taken as independent", naive);
    EXPECT_NEAR(clustered.value(), .05, .01 + allowance(kSamples));
    EXPECT_GT(naive.value(), .15);
}

TEST(Coverage, ManyReaderTestsKeepTheirLevel)
{
    constexpr int kSamples = 1200;
    Share delongs, jackknife, gallas;
    for (int sample = 0; sample < kSamples; ++sample) {
        const ReaderStudy study = nullStudy(std::uint64_t(sample) + 1, 5, 80);
        delongs.add(*obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong)).randomReadersRandomCases.p < .05);
        jackknife.add(*obuchowskiRockette(readerAreas(study, CovarianceMethod::Jackknife)).randomReadersRandomCases.p <
                      .05);
        gallas.add(uStatistic(study).differences[0].difference.p.value_or(1) < .05);
    }
    print("OR with DeLong covariances rejects equal modalities, 5 x 80", delongs);
    print("OR with jackknife covariances", jackknife);
    print("U-statistic (not bounded below as OR is)", gallas);
    for (const Share* share : {&delongs, &jackknife}) {
        EXPECT_LT(share->value(), .05 + allowance(kSamples));
        EXPECT_GT(share->value(), .01);
    }
    EXPECT_LT(gallas.value(), .08 + allowance(kSamples));
}

TEST(Coverage, TheTestOfANetworkAgainstReadersKeepsItsLevel)
{
    constexpr int kSamples = 1500;
    Share different, notWorse;
    for (int sample = 0; sample < kSamples; ++sample) {
        const std::size_t first[] = {0};
        const ReaderStudy study = withModalities(nullStudy(std::uint64_t(sample) + 1, 7, 80, true), first);
        // No difference; and with a margin of 0 the network is on the edge of being worse.
        const AiVsReaders found = aiVsReaders(readerAreas(study, CovarianceMethod::Jackknife), 6, 0.0);
        different.add(found.p.value_or(1) < .05);
        notWorse.add(found.nonInferiority && found.nonInferiority->p < .05);
    }
    print("AI against 6 readers on 80 cases rejects no difference", different);
    print("its non-inferiority at the edge of the margin", notWorse);
    for (const Share* share : {&different, &notWorse}) {
        EXPECT_LT(share->value(), .05 + allowance(kSamples) + .01);
        EXPECT_GT(share->value(), .015);
    }
}
