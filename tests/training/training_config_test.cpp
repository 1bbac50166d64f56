// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_config.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::training;

namespace {

TrainingConfig read(const std::string& text)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "config.json") << text;
    return readTrainingConfig(folder / "config.json");
}

std::string refusalOf(const std::string& text)
{
    try {
        read(text);
        return "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
}

} // namespace

TEST(TrainingConfig, ReadsWhatItWrites)
{
    TrainingConfig config;
    config.name = "night-run";
    config.seed = 18446744073709551615u;
    config.members = 5;
    config.learningRate = 1e-3;
    config.augmentation.shiftHu = 60;
    EXPECT_EQ(toJson(read(toJson(config))), toJson(config));
}

TEST(TrainingConfig, KeepsDefaultsForWhatIsNotSaid)
{
    const TrainingConfig config = read(R"({"batch": 4})");
    EXPECT_EQ(config.batch, 4);
    EXPECT_EQ(config.learningRate, TrainingConfig().learningRate);
}

TEST(TrainingConfig, RefusesUnknownSettingsAndImpossibleValues)
{
    EXPECT_THAT(refusalOf(R"({"batchsize": 4})"), testing::HasSubstr("no setting \"batchsize\""));
    EXPECT_THAT(refusalOf(R"({"batch": 0})"), testing::HasSubstr("batch is 0"));
    EXPECT_THAT(refusalOf(R"({"folds": 1})"), testing::HasSubstr("folds is 1"));
    EXPECT_THAT(refusalOf(R"({"batch": "many"})"), testing::HasSubstr("config.json"));
    EXPECT_THAT(refusalOf("{"), testing::HasSubstr("config.json"));
}
