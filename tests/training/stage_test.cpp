// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stage.h"

#include "tests/training/ball_cohort.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::training;

namespace {

struct Course {
    std::vector<torch::Tensor> auxiliary, invasiveness, encoders;
    std::vector<EpochReport> reports;
};

std::vector<torch::Tensor> copies(const std::vector<torch::Tensor>& parameters)
{
    std::vector<torch::Tensor> result;
    for (const auto& parameter : parameters)
        result.push_back(parameter.detach().clone());
    return result;
}

bool allEqual(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& p, const auto& q) { return torch::equal(p, q); });
}

/// One short stage on a handful of balls.
Course run(models::DsmtNet& network, StagePlan (*stage)(models::DsmtNet&, const TrainingConfig&))
{
    static const auto cohort = fixtures::ballCohort(12, 5);
    Nodules training, validation;
    for (std::size_t n = 0; n < cohort.size(); ++n)
        (n < 8 ? training : validation).push_back(&cohort[n]);
    TrainingConfig config;
    config.batch = 4;
    config.jointEpochs = config.fineTuningEpochs = 1;
    config.averageDecay = 0.5;
    std::mt19937_64 random(1);
    Course course;
    const inference::PatchSpec spec;
    const Progress progress;
    runStage(network, stage(network, config),
             {config, spec, training, validation, torch::kCPU, random,
              [&](EpochReport report) { course.reports.push_back(std::move(report)); }, progress},
             0);
    course.auxiliary = copies(network->auxiliaryParameters());
    course.invasiveness = copies(network->invasivenessParameters());
    course.encoders = copies(network->encoderParameters());
    return course;
}

models::DsmtNet freshNetwork()
{
    at::set_num_threads(1);
    torch::manual_seed(2);
    return models::DsmtNet(models::presetNamed("standard"));
}

} // namespace

TEST(FineTuningStage, LeavesSegmentationBranchAndSignHeadsBitIdentical)
{
    models::DsmtNet network = freshNetwork();
    const auto auxiliary = copies(network->auxiliaryParameters());
    const auto invasiveness = copies(network->invasivenessParameters());
    const auto encoders = copies(network->encoderParameters());
    const Course course = run(network, fineTuningStage);
    EXPECT_TRUE(allEqual(course.auxiliary, auxiliary));
    EXPECT_FALSE(allEqual(course.invasiveness, invasiveness));
    EXPECT_FALSE(allEqual(course.encoders, encoders));
}

TEST(JointStage, TrainsEveryPartAndReportsEveryEpoch)
{
    models::DsmtNet network = freshNetwork();
    const auto before = copies(network->parameters());
    const Course course = run(network, jointStage);
    const auto after = network->parameters();
    for (std::size_t n = 0; n < before.size(); ++n)
        EXPECT_FALSE(torch::equal(before[n], after[n])) << network->named_parameters()[n].key();
    ASSERT_EQ(course.reports.size(), 1u);
    EXPECT_EQ(course.reports[0].stage, "joint");
    EXPECT_TRUE(course.reports[0].auc.has_value());
    EXPECT_EQ(course.reports[0].validation.logits.size(), 4u);
}

TEST(ScoresOf, LeaveOutNodulesWithoutTheLabel)
{
    const auto cohort = fixtures::ballCohort(5, 5);
    Nodules nodules;
    Evaluation evaluation;
    for (const auto& nodule : cohort) {
        nodules.push_back(&nodule);
        evaluation.logits.push_back({0, double(nodules.size()), 0});
    }
    const auto scores = scoresOf(evaluation, nodules, models::kBubbleLucency);
    ASSERT_EQ(scores.size(), 4u);
    EXPECT_EQ(scores[3].score, 4);
    EXPECT_TRUE(scores[3].positive);
}
