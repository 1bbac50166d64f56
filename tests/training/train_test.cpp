// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/train.h"

#include "core/base/error.h"
#include "models/safetensors.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/training/ball_cohort.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::training;
using nlohmann::json;

namespace {

TrainingConfig shortRun()
{
    TrainingConfig config;
    config.name = "balls";
    config.threads = 1;
    config.batch = 2;
    config.jointEpochs = 3;
    config.fineTuningEpochs = 1;
    config.validation = 0.25;
    config.learningRate = 3e-3;
    config.averageDecay = 0.5;
    return config;
}

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<json> logOf(const std::filesystem::path& folder)
{
    std::ifstream stream(folder / "log.jsonl");
    std::vector<json> lines;
    for (std::string line; std::getline(stream, line);)
        lines.push_back(json::parse(line));
    return lines;
}

} // namespace

TEST(Train, LowersTheLossAndWritesAPackage)
{
    const fixtures::TemporaryFolder folder;
    train(fixtures::ballCohort(16, 9), shortRun(), folder.path(), {});
    const auto log = logOf(folder.path());
    ASSERT_EQ(log.size(), 5u);
    EXPECT_LT(log[2].at("training_loss").get<double>(), log[0].at("training_loss").get<double>());
    EXPECT_LT(log[2].at("validation_loss").get<double>(), log[0].at("validation_loss").get<double>());
    EXPECT_EQ(log[3].at("stage"), "fine-tuning");
    EXPECT_EQ(log[4].at("stage"), "ensemble");
    EXPECT_TRUE(log[4].contains("auc_size_and_hu"));

    const json description = json::parse(textOf(folder / "model.json"));
    EXPECT_EQ(description.at("name"), "balls");
    EXPECT_EQ(description.at("members"), 1);
    EXPECT_EQ(description.at("training").at("simulated"), true);
    EXPECT_EQ(description.at("training").at("training_nodules"), 12);
    EXPECT_EQ(description.at("training").at("validation_nodules"), 4);
    EXPECT_EQ(description.at("weights").at("sha256"), "") << "dsmt train seals the package";
    for (const char* head : {"invasiveness", "bubble_lucency", "pleural_retraction"})
        EXPECT_GT(description.at("temperature").at(head).get<double>(), 0);
    EXPECT_TRUE(models::readSafetensors(folder / "weights.safetensors").contains("member0.mask_output.weight"));
    EXPECT_THAT(textOf(folder / "card.md"), testing::HasSubstr("not for diagnosis"));
}

TEST(Train, GivesTheSameWeightsForTheSameSeed)
{
    TrainingConfig config = shortRun();
    config.jointEpochs = 1;
    config.fineTuningEpochs = 0;
    const auto cohort = fixtures::ballCohort(16, 9);
    const auto weightsOf = [&] {
        const fixtures::TemporaryFolder folder;
        train(cohort, config, folder.path(), {});
        return textOf(folder / "weights.safetensors");
    };
    const std::string first = weightsOf();
    EXPECT_TRUE(first == weightsOf());
}

TEST(Train, RefusesTooFewNodulesAndASingleClass)
{
    const fixtures::TemporaryFolder folder;
    EXPECT_THROW(train(fixtures::ballCohort(15, 1), shortRun(), folder.path(), {}), Error);
    auto oneClass = fixtures::ballCohort(16, 1);
    for (auto& nodule : oneClass)
        nodule.labels[0] = 1;
    EXPECT_THROW(train(oneClass, shortRun(), folder.path(), {}), Error);
}

TEST(Train, StopsWhenAskedAndWritesNoPackage)
{
    const fixtures::TemporaryFolder folder;
    std::stop_source stop;
    const Progress progress([&](double, const std::string&) { stop.request_stop(); }, stop.get_token());
    EXPECT_THROW(train(fixtures::ballCohort(16, 1), shortRun(), folder.path(), progress), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "model.json"));
}
