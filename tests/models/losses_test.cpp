// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/losses.h"

#include <ATen/Functions.h>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt::models;

namespace {

const double kLn2 = std::log(2.0);

torch::Tensor row(std::initializer_list<float> values)
{
    return torch::tensor(std::vector<float>(values));
}

/// One nodule of two voxels, the first inside. With all logits 0: Dice 1 - (2 * 0.5 + 1) / (1 + 1 + 1) = 1/3, BCE ln 2.
DsmtOutputs undecided(std::int64_t nodules)
{
    return {torch::zeros({nodules, 3}), torch::zeros({nodules, 1, 1, 1, 2}), {}};
}

torch::Tensor firstVoxel(std::int64_t nodules)
{
    return row({1, 0}).reshape({1, 1, 1, 1, 2}).repeat({nodules, 1, 1, 1, 1});
}

} // namespace

TEST(HeadLoss, AveragesOverKnownLabelsOnly)
{
    // ln 2 and ln(1 + e^2) = 2.126928; the third nodule has no label.
    EXPECT_NEAR(headLoss(row({0, 2, -1}), row({1, 0, -1}), 1).item<double>(), (kLn2 + 2.126928) / 2, 1e-6);
}

TEST(HeadLoss, WeighsPositiveNodules)
{
    EXPECT_NEAR(headLoss(row({0, 2, -1}), row({1, 0, -1}), 2).item<double>(), (2 * kLn2 + 2.126928) / 2, 1e-6);
}

TEST(HeadLoss, IsZeroWithoutAnyLabelAndTeachesNothing)
{
    const torch::Tensor logits = row({3, -4}).requires_grad_();
    const torch::Tensor loss = headLoss(logits, row({-1, -1}), 1);
    loss.backward();
    EXPECT_EQ(loss.item<double>(), 0);
    EXPECT_TRUE(torch::equal(logits.grad(), torch::zeros({2})));
}

TEST(HeadLoss, IsIndifferentToTheLogitOfAnUnlabelledNodule)
{
    const torch::Tensor logits = row({1, 50}).requires_grad_();
    headLoss(logits, row({0, -1}), 1).backward();
    EXPECT_EQ(logits.grad()[1].item<float>(), 0);
    EXPECT_NEAR(logits.grad()[0].item<double>(), 1 / (1 + std::exp(-1.0)), 1e-6);
}

TEST(MaskLoss, IsDicePlusCrossEntropy)
{
    EXPECT_NEAR(maskLoss(undecided(1).mask, firstVoxel(1), row({1})).item<double>(), 1.0 / 3 + kLn2, 1e-6);
    EXPECT_NEAR(maskLoss(row({30, -30}).reshape({1, 1, 1, 1, 2}), firstVoxel(1), row({1})).item<double>(), 0, 1e-6);
}

TEST(MaskLoss, AveragesOverNodulesWithAnOutlineOnly)
{
    const torch::Tensor logits = row({0, 0, -30, 30}).reshape({2, 1, 1, 1, 2}).requires_grad_();
    const torch::Tensor loss = maskLoss(logits, firstVoxel(2), row({1, 0}));
    EXPECT_NEAR(loss.item<double>(), 1.0 / 3 + kLn2, 1e-6);
    loss.backward();
    EXPECT_EQ(logits.grad()[1].abs().max().item<float>(), 0);
    EXPECT_EQ(maskLoss(logits, firstVoxel(2), row({0, 0})).item<double>(), 0);
}

TEST(JointLoss, AddsTheFourPartsWithTheirWeights)
{
    const Targets targets{row({1, 0, -1}).reshape({1, 3}), firstVoxel(1), row({1})};
    const double expected = kLn2 + 0.3 * kLn2 + 0.3 * 0 + 0.2 * (1.0 / 3 + kLn2);
    EXPECT_NEAR(jointLoss(undecided(1), targets, {}).item<double>(), expected, 1e-6);
}

TEST(JointLoss, CountsAHeadOverTheNodulesThatHaveItsLabel)
{
    const Targets targets{row({1, -1, 1, 0, 1, -1}).reshape({2, 3}), firstVoxel(2), row({1, 1})};
    LossWeights weights;
    weights.bubblePositive = 3;
    const double expected = kLn2 + 0.3 * 3 * kLn2 + 0.3 * kLn2 + 0.2 * (1.0 / 3 + kLn2);
    EXPECT_NEAR(jointLoss(undecided(2), targets, weights).item<double>(), expected, 1e-6);
}
