// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluate_package.h"

#include "core/base/error.h"
#include "core/inference/crop_patches.h"
#include "tests/training/ball_cohort.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>

using namespace dsmt;
using namespace dsmt::training;
using testing::HasSubstr;

namespace {

const ReadingRules kRules{{}, {2, 1, 1}};

/// Two members that outline what is denser than -700 HU; invasiveness from a voxel of the ball, a constant for bubbles.
class DenseNetwork final : public inference::Network {
public:
    std::vector<std::size_t> asked; ///< nodules of each call
    float bubble = 0;
    bool outlines = true;

    inference::NetworkAttributes attributes() override { return {"cpu", 1, 2}; }

    std::vector<inference::NetworkOutput> evaluate(std::span<const inference::PatchPair> inputs,
                                                   const Progress&) override
    {
        asked.push_back(inputs.size());
        const auto place = [](int x) { return std::size_t((24 * 48 + 24) * 48 + x); };
        const float limit = inference::normalise(std::vector<float>{-700}, kRules.patches)[0];
        std::vector<inference::NetworkOutput> outputs;
        for (const inference::PatchPair& pair : inputs) {
            EXPECT_EQ(pair.global.size(), 64u * 64 * 64);
            inference::NetworkOutput output{pair.local[place(28)], bubble, -pair.local[place(28)], {}};
            for (const float value : pair.local)
                output.mask.push_back(outlines && value > limit);
            outputs.push_back(output);
            output.invasiveness += 1;
            outputs.push_back(output);
        }
        return outputs;
    }

    inference::AttentionMaps attention(const inference::PatchPair& pair, const Progress&) override
    {
        return {pair.local, pair.global};
    }
};

/// Balls alone: no bubble, no plane, so that the outline is the mask.
std::vector<CachedNodule> plainBalls(int count)
{
    std::vector<CachedNodule> balls;
    for (cohort::PatchRecord& record : fixtures::ballRecords(count, 3)) {
        record.id = "ball " + std::to_string(balls.size());
        for (std::size_t n = 0; n < record.mask.size(); ++n)
            record.local[n] = record.mask[n] ? std::int16_t(record.meanHu) : std::int16_t(-850);
        balls.emplace_back(std::move(record));
    }
    return balls;
}

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

} // namespace

TEST(EvaluatePackage, LooksAtAllFlipsWhenItIsTold)
{
    DenseNetwork network;
    const auto cohort = plainBalls(3);
    const EvaluatedCohort evaluated = evaluatePackage(network, kRules, cohort, {.allFlips = true}, {});
    EXPECT_EQ(network.asked, (std::vector<std::size_t>{8, 8, 8})) << "eight views of each nodule";
    ASSERT_EQ(evaluated.nodules.size(), 3u);
    for (std::size_t n = 0; n < 3; ++n) {
        EXPECT_EQ(evaluated.nodules[n].id, cohort[n].id);
        ASSERT_TRUE(evaluated.nodules[n].outline);
        EXPECT_NEAR(evaluated.nodules[n].outline->dice, 1, 1e-12) << "masks are flipped back";
    }
}

TEST(EvaluatePackage, AsksForSeveralNodulesAtOnceAndKeepsTheirOrder)
{
    DenseNetwork network;
    const auto cohort = plainBalls(11);
    const EvaluatedCohort evaluated = evaluatePackage(network, kRules, cohort, {}, {});
    EXPECT_EQ(network.asked, (std::vector<std::size_t>{8, 3}));
    ASSERT_EQ(evaluated.nodules.size(), 11u);
    for (std::size_t n = 0; n < 11; ++n) {
        EXPECT_EQ(evaluated.nodules[n].id, cohort[n].id);
        EXPECT_EQ(evaluated.nodules[n].labels, cohort[n].labels);
    }
    EXPECT_GE(evaluated.secondsPerNodule, 0);
}

TEST(EvaluatePackage, TakesMeansOfTheMembersAndCalibratesThem)
{
    DenseNetwork network;
    const auto cohort = plainBalls(1); // -100 HU
    const EvaluatedNodule nodule = evaluatePackage(network, kRules, cohort, {}, {}).nodules.at(0);
    const double logit = inference::normalise(std::vector<float>{-100}, kRules.patches)[0];
    EXPECT_NEAR(nodule.logits[0], logit + 0.5, 1e-6);
    EXPECT_NEAR(nodule.probabilities[0], sigmoid((logit + 0.5) / 2), 1e-6);
    EXPECT_NEAR(nodule.probabilities[2], sigmoid(-logit), 1e-6);
    ASSERT_TRUE(nodule.spread);
    EXPECT_NEAR((*nodule.spread)[0], (sigmoid((logit + 1) / 2) - sigmoid(logit / 2)) / std::sqrt(2.0), 1e-6);
    EXPECT_NEAR((*nodule.spread)[1], 0, 1e-12);
}

TEST(EvaluatePackage, MeasuresTheOutline)
{
    DenseNetwork network;
    const auto cohort = plainBalls(2);
    for (const EvaluatedNodule& nodule : evaluatePackage(network, kRules, cohort, {}, {}).nodules) {
        ASSERT_TRUE(nodule.outline && nodule.outline->distance);
        EXPECT_EQ(nodule.outline->dice, 1);
        EXPECT_EQ(nodule.outline->distance->hausdorff95Mm, 0);
        EXPECT_EQ(nodule.outline->knownMm3, nodule.foundMm3);
        EXPECT_NEAR(nodule.foundMm3, M_PI / 6 * std::pow(nodule.diameterMm, 3), 0.1 * nodule.foundMm3);
    }
}

TEST(EvaluatePackage, OutlinesOnlyThePartAtTheCentre)
{
    DenseNetwork network;
    auto records = fixtures::ballRecords(1, 3);
    cohort::PatchRecord& record = records[0];
    for (std::size_t n = 0; n < record.mask.size(); ++n)
        record.local[n] = record.mask[n] || n % 64 > 50 ? std::int16_t(0) : std::int16_t(-850); // a wall at its left
    const CachedNodule nodule(record);
    const EvaluatedNodule found = evaluatePackage(network, kRules, std::span(&nodule, 1), {}, {}).nodules.at(0);
    EXPECT_EQ(found.outline.value().dice, 1);
}

TEST(EvaluatePackage, KnowsWhenNothingIsFoundAndWhenNothingIsKnown)
{
    DenseNetwork network;
    network.outlines = false;
    auto records = fixtures::ballRecords(2, 3);
    records[1].mask.clear();
    std::vector<CachedNodule> cohort;
    for (auto& record : records)
        cohort.emplace_back(std::move(record));
    const auto evaluated = evaluatePackage(network, kRules, cohort, {}, {}).nodules;
    ASSERT_TRUE(evaluated[0].outline);
    EXPECT_EQ(evaluated[0].outline->dice, 0);
    EXPECT_FALSE(evaluated[0].outline->distance);
    EXPECT_EQ(evaluated[0].foundMm3, 0);
    EXPECT_FALSE(evaluated[1].outline);
}

TEST(EvaluatePackage, TakesTheNoduleOutForTheShortcutTest)
{
    DenseNetwork network;
    auto cohort = plainBalls(3);
    cohort[1].mask = {}; // cannot be taken out
    const EvaluatedCohort blanked = evaluatePackage(network, kRules, cohort, {.blankNodule = true}, {});
    EXPECT_EQ(blanked.notBlanked, 1u);
    ASSERT_EQ(blanked.nodules.size(), 2u);
    EXPECT_EQ(blanked.nodules[1].id, "ball 2");
    const double lung = inference::normalise(std::vector<float>{-850}, kRules.patches)[0];
    for (const EvaluatedNodule& nodule : blanked.nodules) {
        EXPECT_NEAR(nodule.logits[0], lung + 0.5, 1e-6);
        EXPECT_EQ(nodule.outline.value().dice, 0);
    }
}

TEST(EvaluatePackage, RefusesPatchesThatTheCacheDoesNotHoldAndAnswersThatAreNoNumbers)
{
    DenseNetwork network;
    const auto cohort = plainBalls(1);
    EXPECT_THROW(evaluatePackage(network, {{{64, 0.75}, {64, 2.0}}}, cohort, {}, {}), Error);
    EXPECT_THROW(evaluatePackage(network, kRules, {}, {}, {}), Error);
    network.bubble = std::numeric_limits<float>::quiet_NaN();
    try {
        evaluatePackage(network, kRules, cohort, {}, {});
        ADD_FAILURE() << "a NaN was taken for an answer";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("ball 0"));
    }
}
