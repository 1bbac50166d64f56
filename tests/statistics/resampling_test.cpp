// SPDX-License-Identifier: GPL-3.0-or-later
// Bootstrap and several cases a patient.
#include "core/statistics/clustered_area.h"
#include "core/statistics/roc_bootstrap.h"
#include "tests/statistics/hard_sample.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numeric>

using namespace dsmt::statistics;
using dsmt::fixtures::HardSample;
using dsmt::fixtures::hardSample;

TEST(ClusteredArea, IsDelongsWithOneCaseAPatientAndWiderWithCopies)
{
    HardSample sample = hardSample(12, 200);
    std::vector<std::uint32_t> own(sample.scores.size());
    std::iota(own.begin(), own.end(), 0u);
    const AreaUnderRoc plain = delong(sample.scores, sample.positive).value();
    EXPECT_NEAR(*clusteredArea(sample.scores, sample.positive, own)->variance / *plain.variance, 1, 1e-12);
    // Each case three times under one patient tells no more than once.
    std::vector<double> scores, other;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> patients;
    for (std::uint32_t n = 0; n < own.size(); ++n)
        for (int copy = 0; copy < 3; ++copy) {
            scores.push_back(sample.scores[n]);
            other.push_back(sample.other[n]);
            positive.push_back(sample.positive[n]);
            patients.push_back(n);
        }
    EXPECT_NEAR(*clusteredArea(scores, positive, patients)->variance / *plain.variance, 1, 1e-12);
    EXPECT_LT(*delong(scores, positive)->variance, *plain.variance / 2);
    EXPECT_NEAR(*clusteredDifference(scores, other, positive, patients)->z,
                *delongPaired(sample.scores, sample.other, sample.positive)->z, 1e-9);
}

TEST(Bootstrap, IsTheSameForAnyNumberOfThreadsAndDiffersBySeed)
{
    const HardSample sample = hardSample(21, 150);
    const auto drawn = [&](int threads, std::uint64_t seed) {
        return bootstrapArea(sample.scores, sample.positive, {.replicates = 500, .seed = seed, .threads = threads})
            .value();
    };
    const BootstrapEstimate one = drawn(1, 4), three = drawn(3, 4), other = drawn(1, 5);
    EXPECT_EQ(one.standardError, three.standardError);
    EXPECT_EQ(one.percentile.lower, three.percentile.lower);
    EXPECT_EQ(one.bca->upper, three.bca->upper);
    EXPECT_NE(one.standardError, other.standardError);
    EXPECT_NEAR(one.standardError / std::sqrt(*delong(sample.scores, sample.positive)->variance), 1, 0.15);
}

TEST(Bootstrap, DrawsWholePatients)
{
    // Two nodules a patient with the same score: the error is that of half as many cases.
    HardSample sample = hardSample(31, 120);
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> patients;
    for (std::uint32_t n = 0; n < 120; ++n)
        for (int copy = 0; copy < 2; ++copy) {
            scores.push_back(sample.scores[n]);
            positive.push_back(sample.positive[n]);
            patients.push_back(n);
        }
    const BootstrapPlan plan{.replicates = 1000, .seed = 3};
    const auto byCase = bootstrapArea(scores, positive, plan).value();
    const auto byPatient = bootstrapArea(scores, positive, plan, patients).value();
    EXPECT_NEAR(byPatient.standardError / byCase.standardError, std::sqrt(2.0), 0.15);
}

TEST(ClusteredArea, KnowsPatientsWithBothClasses)
{
    // What raises all scores of a patient cancels between its positive and its negative nodule.
    Draws draws(17, 0);
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<std::uint32_t> patients;
    for (std::uint32_t patient = 0; patient < 150; ++patient) {
        const double own = 1.5 * draws.normal();
        for (int nodule = 0; nodule < 2; ++nodule) {
            patients.push_back(patient);
            positive.push_back(std::uint8_t(nodule));
            scores.push_back(own + 0.8 * nodule + 0.5 * draws.normal());
        }
    }
    const double error = std::sqrt(*clusteredArea(scores, positive, patients)->variance);
    EXPECT_LT(error, 0.7 * std::sqrt(*delong(scores, positive)->variance));
    const auto drawn = bootstrapArea(scores, positive, {.replicates = 2000, .seed = 2}, patients).value();
    EXPECT_NEAR(error / drawn.standardError, 1, 0.1);
}
