// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/stage.h"

#include "core/base/error.h"
#include "tests/training/ball_cohort.h"

#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <limits>

using namespace dsmt;
using namespace dsmt::training;

namespace {

/// Small patches, so that many steps take little time.
models::Preset smallPreset()
{
    models::Preset preset = models::presetNamed("standard");
    preset.localSize = 24;
    preset.globalSize = 32; // smaller, a norm would see a single cell
    return preset;
}

PatchSource smallPatches()
{
    PatchSource patches;
    patches.wanted.local.size = smallPreset().localSize;
    patches.wanted.global.size = smallPreset().globalSize;
    return patches;
}

models::DsmtNet freshNetwork()
{
    at::set_num_threads(1);
    torch::manual_seed(2);
    return models::DsmtNet(smallPreset());
}

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

TrainingConfig shortConfig()
{
    TrainingConfig config;
    config.batch = 4;
    config.jointEpochs = config.fineTuningEpochs = 2;
    config.averageDecay = 0.5;
    return config;
}

struct Course {
    std::vector<EpochReport> reports;
    std::vector<StageState> states; ///< copies of what was saved after each epoch
};

Course run(models::DsmtNet& network, const StagePlan& plan, const TrainingConfig& config, const Nodules& training,
           const Nodules& validation, const StageState* from = nullptr)
{
    Course course;
    const PatchSource patches = smallPatches();
    const Progress progress;
    runStage(network, plan,
             {config, patches, training, validation, torch::kCPU, 7,
              [&](const StageState& state, const EpochReport& report) {
                  course.reports.push_back(report);
                  StageState copy = state;
                  for (auto* tensors : {&copy.weights, &copy.best, &copy.optimiser.first, &copy.optimiser.second,
                                        &copy.optimiser.average})
                      *tensors = copies(*tensors);
                  course.states.push_back(std::move(copy));
              },
              progress},
             from);
    return course;
}

/// Eight balls to learn from, four to be judged on.
struct Balls {
    std::vector<CachedNodule> cohort = fixtures::ballCohort(12, 5);
    Nodules training, validation;

    Balls()
    {
        for (std::size_t n = 0; n < cohort.size(); ++n)
            (n < 8 ? training : validation).push_back(&cohort[n]);
    }
};

} // namespace

TEST(FineTuningStage, LeavesSignsAndMaskBitIdenticalInWeightsAndAnswers)
{
    const Balls balls;
    models::DsmtNet network = freshNetwork();
    {
        const torch::NoGradGuard noGradients; // far off, so that there is something better to find
        network->named_parameters()["invasiveness.learnt.second.bias"].fill_(4);
    }
    const auto answers = [&] { return evaluate(network, balls.validation, smallPatches(), 4, torch::kCPU, {}); };
    const Evaluation before = answers();
    const auto weights = copies(network->parameters());
    TrainingConfig config = shortConfig();
    config.fineTuningRate = 1e-2;
    run(network, fineTuningStage(config), config, balls.training, balls.training);
    const Evaluation after = answers();
    for (std::size_t n = 0; n < before.logits.size(); ++n) {
        EXPECT_EQ(before.logits[n][models::kBubbleLucency], after.logits[n][models::kBubbleLucency]);
        EXPECT_EQ(before.logits[n][models::kPleuralRetraction], after.logits[n][models::kPleuralRetraction]);
        EXPECT_NE(before.logits[n][models::kInvasiveness], after.logits[n][models::kInvasiveness]);
    }
    EXPECT_EQ(before.outlines, after.outlines);
    const auto named = network->named_parameters();
    for (std::size_t n = 0; n < weights.size(); ++n)
        EXPECT_NE(torch::equal(weights[n], named[n].value()),
                  named[n].key().starts_with("fusion") || named[n].key().starts_with("invasiveness"))
            << named[n].key();
}

TEST(FineTuningStage, KeepsTheJointStagesWeightsWhenItFindsNoBetterOnes)
{
    const Balls balls;
    models::DsmtNet network = freshNetwork();
    const auto before = copies(network->parameters());
    TrainingConfig config = shortConfig();
    config.fineTuningRate = 1; // far too much
    run(network, fineTuningStage(config), config, balls.training, balls.validation);
    EXPECT_TRUE(allEqual(before, network->parameters()));
}

TEST(JointStage, TrainsEveryPartAndReportsEveryEpoch)
{
    const Balls balls;
    models::DsmtNet network = freshNetwork();
    const auto before = copies(network->parameters());
    const TrainingConfig config = shortConfig();
    const Course course = run(network, jointStage(config), config, balls.training, balls.validation);
    const auto named = network->named_parameters();
    for (std::size_t n = 0; n < before.size(); ++n)
        EXPECT_NE(torch::equal(before[n], named[n].value()), named[n].value().requires_grad()) << named[n].key();
    ASSERT_EQ(course.reports.size(), 2u);
    EXPECT_EQ(course.reports[0].stage, "joint");
    EXPECT_EQ(course.reports[1].epoch, 1);
    EXPECT_EQ(course.reports[0].validation.logits.size(), 4u);
}

TEST(JointStage, GoesOnFromASavedEpochToTheSameWeights)
{
    const Balls balls;
    TrainingConfig config = shortConfig();
    config.jointEpochs = 3;
    models::DsmtNet whole = freshNetwork(), resumed = freshNetwork();
    const Course course = run(whole, jointStage(config), config, balls.training, balls.validation);
    {
        const torch::NoGradGuard noGradients; // whatever a new process starts with
        for (auto& parameter : resumed->parameters())
            parameter.zero_();
    }
    const Course rest = run(resumed, jointStage(config), config, balls.training, balls.validation, &course.states[0]);
    EXPECT_EQ(rest.reports.size(), 2u);
    EXPECT_EQ(rest.reports[1].trainingLoss, course.reports[2].trainingLoss);
    EXPECT_TRUE(allEqual(whole->parameters(), resumed->parameters()));
}

TEST(JointStage, OverfitsEightNodules)
{
    const Balls balls;
    models::DsmtNet network = freshNetwork();
    TrainingConfig config = shortConfig();
    config.batch = 4;
    config.jointEpochs = config.patience = 100;
    config.weightDecay = 0;
    config.learningRate = 4e-3;
    config.averageDecay = 0.8;
    config.maskWeight = 1;
    config.augmentation = {{0, 0, 0, 0}, 0, 0, 0};
    run(network, jointStage(config), config, balls.training, balls.training);
    const Evaluation learned = evaluate(network, balls.training, smallPatches(), 8, torch::kCPU, {});
    EXPECT_LT(learned.invasivenessLoss, 0.1);
    EXPECT_GT(learned.meanDice(), 0.8);
    for (const models::Head head : {models::kInvasiveness, models::kBubbleLucency, models::kPleuralRetraction})
        EXPECT_EQ(areaUnderRoc(scoresOf(learned, balls.training, head)), 1.0) << head;
}

TEST(JointStage, StopsInWordsWhenTheLossIsNoNumberAnyMore)
{
    const Balls balls;
    models::DsmtNet network = freshNetwork();
    TrainingConfig config = shortConfig();
    {
        const torch::NoGradGuard noGradients;
        network->parameters().front().fill_(std::numeric_limits<float>::quiet_NaN());
    }
    EXPECT_THROW(run(network, jointStage(config), config, balls.training, balls.validation), Error);
}

TEST(JointStage, LearnsFromNodulesOfWhichOnlyTheOutlineIsKnown)
{
    auto records = fixtures::ballRecords(4, 5);
    std::vector<CachedNodule> cohort;
    for (auto& record : records) {
        record.labels = {-1, -1, -1};
        cohort.emplace_back(std::move(record));
    }
    Nodules nodules;
    for (const auto& nodule : cohort)
        nodules.push_back(&nodule);
    models::DsmtNet network = freshNetwork();
    const TrainingConfig config = shortConfig();
    const auto before = copies(network->parameters());
    run(network, jointStage(config), config, nodules, nodules);
    const auto named = network->named_parameters();
    for (std::size_t n = 0; n < before.size(); ++n)
        if (named[n].key().starts_with("outline")) {
            EXPECT_FALSE(torch::equal(before[n], named[n].value()));
        }
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
