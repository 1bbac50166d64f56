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
    config.batch = 4;
    config.jointEpochs = 5;
    config.fineTuningEpochs = 1;
    config.validation = 0.25;
    config.learningRate = 2e-3;
    config.averageDecay = 0.7;
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
        if (json entry = json::parse(line); entry.contains("epoch"))
            lines.push_back(std::move(entry));
    return lines;
}

} // namespace

TEST(Train, LowersTheLossAndWritesAPackage)
{
    const fixtures::TemporaryFolder folder;
    train(fixtures::ballCohort(24, 9), shortRun(), folder.path(), {});
    const auto log = logOf(folder.path());
    ASSERT_EQ(log.size(), 6u);
    EXPECT_LT(log[4].at("training_loss").get<double>(), 0.8 * log[0].at("training_loss").get<double>());
    EXPECT_LT(log[4].at("validation_loss").get<double>(), log[0].at("validation_loss").get<double>());
    EXPECT_EQ(log[5].at("stage"), "fine-tuning");

    const json description = json::parse(textOf(folder / "model.json"));
    EXPECT_EQ(description.at("name"), "balls");
    EXPECT_EQ(description.at("members"), 1);
    EXPECT_EQ(description.at("training").at("simulated"), true);
    EXPECT_EQ(description.at("training").at("training_nodules"), 18);
    EXPECT_EQ(description.at("training").at("validation_nodules"), 6);
    EXPECT_EQ(description.at("weights").at("sha256"), "") << "dsmt train seals the package";
    for (const char* head : {"invasiveness", "bubble_lucency", "pleural_retraction"})
        EXPECT_GT(description.at("temperature").at(head).get<double>(), 0);
    EXPECT_TRUE(models::readSafetensors(folder / "weights.safetensors").contains("member0.mask_output.weight"));
    EXPECT_THAT(textOf(folder / "card.md"), testing::HasSubstr("not for diagnosis"));
}

TEST(Train, GivesTheSameWeightsForTheSameSeedAndOthersForAnother)
{
    TrainingConfig config = shortRun();
    config.jointEpochs = 1;
    const auto cohort = fixtures::ballCohort(16, 9);
    const auto weightsOf = [&](std::uint64_t seed) {
        const fixtures::TemporaryFolder folder;
        config.seed = seed;
        train(cohort, config, folder.path(), {});
        return textOf(folder / "weights.safetensors");
    };
    const std::string first = weightsOf(4);
    EXPECT_TRUE(first == weightsOf(4));
    EXPECT_FALSE(first == weightsOf(5));
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
