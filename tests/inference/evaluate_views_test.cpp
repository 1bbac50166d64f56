// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/assess.h"
#include "core/inference/nodule_mask.h"

#include "tests/fixtures/fake_network.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;

namespace {

PatchPair pairWithOneBrightCorner(const PatchSpec& spec)
{
    PatchPair pair{std::vector<float>(std::size_t(std::pow(spec.local.size, 3)), -1.0f),
                   std::vector<float>(std::size_t(std::pow(spec.global.size, 3)), -1.0f)};
    pair.local.front() = 1;
    return pair;
}

NetworkOutput withLogit(float logit)
{
    return {logit, 0, 0, {0.25f, 0.75f}};
}

} // namespace

TEST(EvaluateViews, AsksForEightDifferentFlipsAndTurnsTheMasksBack)
{
    fixtures::FakeNetwork network;
    network.members = 2;
    const PatchSpec spec{{16, 1}, {16, 2}};
    const ViewedOutputs views = evaluateViews(network, pairWithOneBrightCorner(spec), spec, {});
    ASSERT_EQ(network.asked.size(), 8u);
    EXPECT_FLOAT_EQ(network.asked[1].local[15], 1); // flipped along x
    EXPECT_FLOAT_EQ(network.asked[7].local.back(), 1);
    ASSERT_EQ(views.outputs.size(), 16u);
    for (const NetworkOutput& output : views.outputs) {
        EXPECT_FLOAT_EQ(output.mask.front(), 1);
        EXPECT_FLOAT_EQ(output.mask.back(), 0);
    }
}

TEST(Calibrate, IsTheSigmoidOfTheMeanLogitOverTheTemperature)
{
    const ViewedOutputs views{{withLogit(1), withLogit(3)}};
    const auto result = calibrate(views, &NetworkOutput::invasiveness, 2);
    // Logits .5 and 1.5: mean 1, standard deviation sqrt(.5).
    EXPECT_NEAR(result.probability, 1 / (1 + std::exp(-1.0)), 1e-12);
    EXPECT_NEAR(result.lower, 1 / (1 + std::exp(-(1 - 1.96 * std::sqrt(0.5)))), 1e-12);
    EXPECT_NEAR(result.upper, 1 / (1 + std::exp(-(1 + 1.96 * std::sqrt(0.5)))), 1e-12);
}

TEST(Calibrate, OfViewsThatAgreeHasNoSpread)
{
    const auto result = calibrate({{withLogit(-2), withLogit(-2)}}, &NetworkOutput::invasiveness, 1);
    EXPECT_DOUBLE_EQ(result.lower, result.upper);
}

TEST(MeanMask, IsTheMeanOverViews)
{
    const std::vector<NetworkOutput> outputs{withLogit(0), {0, 0, 0, {0.75f, 0.25f}}};
    EXPECT_EQ(meanMask(outputs), (std::vector<float>{0.5f, 0.5f}));
}
