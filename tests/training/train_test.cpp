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
    config.folds = 4;
    config.members = 1;
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

cohort::PatchCache cacheOf(std::vector<cohort::CachedNodule> nodules)
{
    for (std::size_t n = 0; n < nodules.size(); ++n)
        nodules[n].id = nodules[n].patient = "ball" + std::to_string(n);
    return {{}, R"({"simulated": true, "protocol": "balls"})", std::move(nodules)};
}

} // namespace

TEST(Train, LowersTheLossAndWritesAPackage)
{
    const fixtures::TemporaryFolder folder;
    train(cacheOf(fixtures::ballCohort(16, 9)), shortRun(), folder.path(), {});
    const auto log = logOf(folder.path());
    ASSERT_EQ(log.size(), 4u);
    EXPECT_LT(log[2].at("training_loss").get<double>(), log[0].at("training_loss").get<double>());
    EXPECT_EQ(log[3].at("stage"), "fine-tuning");

    const json description = json::parse(textOf(folder / "model.json"));
    EXPECT_EQ(description.at("format"), 2);
    EXPECT_EQ(description.at("name"), "balls");
    EXPECT_EQ(description.at("members"), 1);
    EXPECT_EQ(description.at("training").at("simulated"), true);
    EXPECT_EQ(description.at("training").at("nodules"), 16);
    EXPECT_EQ(description.at("training").at("cohort").at("protocol"), "balls");
    EXPECT_EQ(description.at("training").at("out_of_fold").at("nodules"), 4);
    EXPECT_EQ(description.at("known_cases").at("invasive").size(), 2u);
    EXPECT_GT(description.at("features").at("distance").at("p50").get<double>(), 0);
    EXPECT_EQ(description.at("size_hu_baseline").at("weights").size(), 3u);
    EXPECT_EQ(description.at("weights").at("sha256"), "") << "dsmt train seals the package";
    for (const char* head : {"invasiveness", "bubble_lucency", "pleural_retraction"})
        EXPECT_GT(description.at("temperature").at(head).get<double>(), 0);
    const auto weights = models::readSafetensors(folder / "weights.safetensors");
    EXPECT_TRUE(weights.contains("member0.outline.third.weight"));
    EXPECT_EQ(weights.at("member0.feature_precision").shape, (std::vector<std::int64_t>{64, 64}));
    EXPECT_THAT(textOf(folder / "card.md"), testing::HasSubstr("not for diagnosis"));
    EXPECT_FALSE(std::filesystem::exists(folder / "unfinished"));
}

TEST(Train, GivesTheSameWeightsForTheSameSeed)
{
    TrainingConfig config = shortRun();
    config.jointEpochs = 1;
    config.fineTuningEpochs = 0;
    const auto cohort = cacheOf(fixtures::ballCohort(16, 9));
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
    EXPECT_THROW(train(cacheOf(fixtures::ballCohort(15, 1)), shortRun(), folder.path(), {}), Error);
    auto oneClass = fixtures::ballCohort(16, 1);
    for (auto& nodule : oneClass)
        nodule.labels[0] = 1;
    EXPECT_THROW(train(cacheOf(oneClass), shortRun(), folder.path(), {}), Error);
}

TEST(Train, StopsWhenAskedAndWritesNoPackage)
{
    const fixtures::TemporaryFolder folder;
    std::stop_source stop;
    const Progress progress([&](double, const std::string&) { stop.request_stop(); }, stop.get_token());
    EXPECT_THROW(train(cacheOf(fixtures::ballCohort(16, 1)), shortRun(), folder.path(), progress), Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "model.json"));
}

TEST(Train, LeavesOutWhatIsForTesting)
{
    auto nodules = fixtures::ballCohort(18, 9);
    nodules[3].split = nodules[4].split = "test";
    TrainingConfig config = shortRun();
    config.jointEpochs = 1;
    config.fineTuningEpochs = 0;
    const fixtures::TemporaryFolder folder;
    train(cacheOf(std::move(nodules)), config, folder.path(), {});
    EXPECT_EQ(json::parse(textOf(folder / "model.json")).at("training").at("nodules"), 16);
}

TEST(Train, LearnsTheOutlinesAloneOfMoreNodules)
{
    TrainingConfig config = shortRun();
    config.jointEpochs = 1;
    config.note = "Balls under a licence.";
    const auto cohort = cacheOf(fixtures::ballCohort(16, 9)), more = cacheOf(fixtures::ballCohort(8, 4));
    const fixtures::TemporaryFolder without, with;
    train(cohort, config, without.path(), {});
    train(cohort, config, with.path(), {}, {}, &more);
    EXPECT_FALSE(textOf(without / "weights.safetensors") == textOf(with / "weights.safetensors"));
    const json plain = json::parse(textOf(without / "model.json")).at("training");
    const json training = json::parse(textOf(with / "model.json")).at("training");
    EXPECT_TRUE(plain.at("outlines").is_null());
    EXPECT_EQ(training.at("outlines").at("nodules"), 2) << "one fold of four";
    EXPECT_EQ(training.at("nodules"), 16);
    EXPECT_EQ(training.at("out_of_fold").at("nodules"), plain.at("out_of_fold").at("nodules"));
    EXPECT_EQ(training.at("out_of_fold").at("auc_size_and_hu"), plain.at("out_of_fold").at("auc_size_and_hu"))
        << "the same folds";
    EXPECT_THAT(textOf(with / "card.md"),
                testing::AllOf(testing::HasSubstr("Balls under a licence."), testing::HasSubstr("2 more nodules")));
}

TEST(Train, RefusesOutlinesThatNobodyDrew)
{
    auto more = cacheOf(fixtures::ballCohort(4, 4));
    for (auto& nodule : more.nodules)
        nodule.mask = {};
    const fixtures::TemporaryFolder folder;
    EXPECT_THROW(train(cacheOf(fixtures::ballCohort(16, 9)), shortRun(), folder.path(), {}, {}, &more), Error);
}

TEST(Train, GoesOnWhereItWasEndedToTheSameWeights)
{
    TrainingConfig config = shortRun();
    config.members = 2;
    config.jointEpochs = 2;
    const auto cohort = cacheOf(fixtures::ballCohort(16, 9)), outlines = cacheOf(fixtures::ballCohort(8, 4));
    const fixtures::TemporaryFolder whole, pieces;
    train(cohort, config, whole.path(), {}, {}, &outlines);
    int ends = 0;
    for (bool done = false; !done; ++ends) {
        std::stop_source stop;
        TrainingWatch watch;
        watch.epoch = [&](const std::string&) { stop.request_stop(); }; // after each epoch
        try {
            train(cohort, config, pieces.path(), Progress({}, stop.get_token()), watch, &outlines);
            done = true;
        } catch (const Cancelled&) {
        }
        ASSERT_LT(ends, 10);
    }
    EXPECT_GE(ends, 5);
    EXPECT_TRUE(textOf(whole / "weights.safetensors") == textOf(pieces / "weights.safetensors"));
    EXPECT_EQ(json::parse(textOf(whole / "model.json")).at("training").at("outlines"),
              json::parse(textOf(pieces / "model.json")).at("training").at("outlines"));
    const auto lines = logOf(pieces.path());
    ASSERT_EQ(lines.size(), logOf(whole.path()).size());
    for (std::size_t n = 0; n < lines.size(); ++n)
        EXPECT_EQ(lines[n].at("validation_loss"), logOf(whole.path())[n].at("validation_loss"));
}

TEST(Train, DoesNotGoOnWithAnotherConfigurationOrCohort)
{
    const fixtures::TemporaryFolder folder;
    const auto cohort = cacheOf(fixtures::ballCohort(16, 9));
    TrainingConfig config = shortRun();
    std::stop_source stop;
    TrainingWatch watch;
    watch.epoch = [&](const std::string&) { stop.request_stop(); };
    EXPECT_THROW(train(cohort, config, folder.path(), Progress({}, stop.get_token()), watch), Cancelled);
    config.learningRate *= 2;
    EXPECT_THROW(train(cohort, config, folder.path(), {}), Error);
    EXPECT_THROW(train(cacheOf(fixtures::ballCohort(17, 9)), shortRun(), folder.path(), {}), Error);
    train(cohort, shortRun(), folder.path(), {});
}

TEST(Train, RefusesADamagedCheckpointInWords)
{
    const fixtures::TemporaryFolder folder;
    const auto cohort = cacheOf(fixtures::ballCohort(16, 9));
    std::stop_source stop;
    TrainingWatch watch;
    watch.epoch = [&](const std::string&) { stop.request_stop(); };
    EXPECT_THROW(train(cohort, shortRun(), folder.path(), Progress({}, stop.get_token()), watch), Cancelled);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "unfinished"))
        if (entry.path().extension() == ".safetensors")
            std::filesystem::resize_file(entry.path(), 1000);
    try {
        train(cohort, shortRun(), folder.path(), {});
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(),
                    testing::AllOf(testing::HasSubstr("checkpoint.json"), testing::HasSubstr("remove")));
    }
}
