// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/simulated_readers.h"

#include "core/phantom/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace dsmt::phantom {
namespace {

std::vector<ReadCase> someCases(int count)
{
    Random random(4, Stage::Cohort);
    std::vector<ReadCase> cases;
    for (int n = 0; n < count; ++n) {
        const bool invasive = n % 2 == 0;
        cases.push_back({"case " + std::to_string(n), invasive, double(random.normal()) + (invasive ? 1.5 : -1.5)});
    }
    return cases;
}

using Ratings = std::vector<double>;

/// Reader by reader, in the order of the cases.
std::vector<Ratings> ratings(const std::vector<SimulatedRead>& reads, std::size_t cases)
{
    std::vector<Ratings> all;
    for (std::size_t n = 0; n < reads.size(); ++n) {
        if (n % cases == 0)
            all.emplace_back();
        all.back().push_back(reads[n].rating);
    }
    return all;
}

double correlation(const Ratings& a, const Ratings& b, const std::vector<ReadCase>& cases, bool truth)
{
    double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0, count = 0;
    for (std::size_t n = 0; n < cases.size(); ++n)
        if (cases[n].invasive == truth) {
            sa += a[n];
            sb += b[n];
            saa += a[n] * a[n];
            sbb += b[n] * b[n];
            sab += a[n] * b[n];
            ++count;
        }
    return (sab - sa * sb / count) / std::sqrt((saa - sa * sa / count) * (sbb - sb * sb / count));
}

double auc(const Ratings& scores, const std::vector<ReadCase>& cases)
{
    double wins = 0, pairs = 0;
    for (std::size_t p = 0; p < cases.size(); ++p)
        for (std::size_t q = 0; q < cases.size(); ++q)
            if (cases[p].invasive && !cases[q].invasive) {
                wins += scores[p] > scores[q] ? 1 : scores[p] == scores[q] ? 0.5 : 0;
                ++pairs;
            }
    return wins / pairs;
}

TEST(SimulateReaders, AreAsGoodAsTheirModelSays)
{
    const auto cases = someCases(400);
    ReaderModel model;
    model.readers = 60;
    const auto reads = simulateReaders(cases, 1, model);
    double right = 0;
    for (std::size_t n = 0; n < reads.size(); ++n)
        right += reads[n].invasive == cases[n % cases.size()].invasive;
    EXPECT_NEAR(meanAccuracy(model), 0.724, 0.001) << "as published";
    EXPECT_NEAR(right / double(reads.size()), meanAccuracy(model), 0.03);
    double area = 0;
    const auto all = ratings(reads, cases.size());
    for (const Ratings& reader : all)
        area += auc(reader, cases) / double(all.size());
    EXPECT_NEAR(area, meanAuc(model), 0.03);
    EXPECT_NEAR(meanAuc(model), 0.80, 0.01);
}

TEST(SimulateReaders, AgreeAsMuchAsAskedAndWithTheEvidence)
{
    const auto cases = someCases(4000);
    for (double wanted : {0.2, 0.5, 0.8}) {
        ReaderModel model;
        model.readers = 2;
        model.caseCorrelation = wanted;
        const auto all = ratings(simulateReaders(cases, 5, model), cases.size());
        for (bool truth : {false, true})
            EXPECT_NEAR(correlation(all[0], all[1], cases, truth), wanted, 0.06) << wanted;
        Ratings evidence;
        for (const ReadCase& read : cases)
            evidence.push_back(read.evidence);
        EXPECT_NEAR(correlation(all[0], evidence, cases, true), std::sqrt(wanted * model.evidenceShare), 0.06);
    }
}

TEST(SimulateReaders, RepeatThemselvesForTheSameSeedOnlyAndSayWhatTheyAre)
{
    const auto cases = someCases(30);
    const auto one = simulateReaders(cases, 1), again = simulateReaders(cases, 1), other = simulateReaders(cases, 2);
    ASSERT_EQ(one.size(), 150u);
    int different = 0;
    for (std::size_t n = 0; n < one.size(); ++n) {
        EXPECT_EQ(one[n].rating, again[n].rating);
        different += one[n].rating != other[n].rating;
        EXPECT_TRUE(one[n].reader.starts_with("simulated")) << one[n].reader;
        EXPECT_GE(one[n].rating, 0);
        EXPECT_LE(one[n].rating, 100);
    }
    EXPECT_GT(different, 100);
    EXPECT_EQ(simulateReaders({}, 1).size(), 0u);
    EXPECT_EQ(simulateReaders(std::span(cases).first(1), 1).size(), 5u) << "one case, one truth";
}

} // namespace
} // namespace dsmt::phantom
