// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/adamw.h"

#include <ATen/Functions.h>
#include <gtest/gtest.h>
#include <torch/nn/utils/clip_grad.h>
#include <torch/optim/adamw.h>

using namespace dsmt::training;

namespace {

std::vector<torch::Tensor> freshParameters()
{
    torch::manual_seed(1);
    return {torch::randn({4, 3}).requires_grad_(), torch::randn({3, 4}).requires_grad_()};
}

torch::Tensor lossOf(const std::vector<torch::Tensor>& parameters)
{
    return (parameters[0].matmul(parameters[1]) - 1).pow(2).sum() + parameters[0].sin().sum();
}

} // namespace

TEST(AdamW, StepsAsLibTorchsOwn)
{
    auto ours = freshParameters(), theirs = freshParameters();
    AdamW optimiser({{ours}}, {.weightDecay = 0.05, .gradientClip = 2});
    torch::optim::AdamW reference(theirs, torch::optim::AdamWOptions(0.01).weight_decay(0.05));
    for (int step = 0; step < 20; ++step) {
        const double rate = 0.01 / (1 + step);
        optimiser.zeroGradients();
        lossOf(ours).backward();
        optimiser.step(rate);
        reference.zero_grad();
        lossOf(theirs).backward();
        torch::nn::utils::clip_grad_norm_(theirs, 2);
        static_cast<torch::optim::AdamWOptions&>(reference.param_groups()[0].options()).lr(rate);
        reference.step();
    }
    for (std::size_t n = 0; n < ours.size(); ++n)
        EXPECT_LT((ours[n] - theirs[n]).abs().max().item<double>(), 1e-5);
}

TEST(AdamW, TakesGroupsAtTheirOwnRates)
{
    std::vector<torch::Tensor> slow{torch::zeros({1, 1}).requires_grad_()},
        quick{torch::zeros({1, 1}).requires_grad_()};
    AdamW optimiser({{slow, 1}, {quick, 5}}, {.weightDecay = 0});
    for (const auto& parameters : {slow, quick})
        parameters[0].mutable_grad().fill_(-0.1);
    optimiser.step(0.01);
    EXPECT_NEAR(slow[0].item<double>(), 0.01, 1e-6);
    EXPECT_NEAR(quick[0].item<double>(), 0.05, 1e-6);
}

TEST(AdamW, LetsBiasesAndNormsBeAsLargeAsTheyLike)
{
    std::vector<torch::Tensor> parameters{torch::ones({2, 2}).requires_grad_(), torch::ones({2}).requires_grad_()};
    AdamW optimiser({{parameters}}, {.weightDecay = 0.5});
    optimiser.step(0.1); // gradients are zero
    EXPECT_NEAR(parameters[0][0][0].item<double>(), 0.95, 1e-6);
    EXPECT_EQ(parameters[1][0].item<double>(), 1);
}

TEST(AdamW, AveragesWeightsAndGivesThemOut)
{
    std::vector<torch::Tensor> parameters{torch::zeros({1, 1}).requires_grad_()};
    AdamW optimiser({{parameters}}, {.weightDecay = 0, .averageDecay = 0.9});
    double average = 0, decay = 0;
    for (int step = 1; step <= 30; ++step) {
        parameters[0].mutable_grad().fill_(-1);
        optimiser.step(0.1);
        decay = std::min(0.9, (1.0 + step) / (10 + step));
        average = decay * average + (1 - decay) * parameters[0].item<double>();
    }
    const double weight = parameters[0].item<double>();
    optimiser.swapAverage();
    EXPECT_NEAR(parameters[0].item<double>(), average, 1e-5);
    EXPECT_LT(average, weight);
    optimiser.swapAverage();
    EXPECT_EQ(parameters[0].item<double>(), weight);
}
