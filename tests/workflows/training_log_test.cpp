// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/training_log.h"

#include "core/base/error.h"
#include "core/inference/find_package.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace workflows;

namespace {

std::string line(int member, const char* stage, int epoch, double loss)
{
    return R"({"member":)" + std::to_string(member) + R"(,"stage":")" + stage + R"(","epoch":)" +
           std::to_string(epoch) + R"(,"training_loss":)" + std::to_string(loss) +
           R"(,"auc":null,"dice":0.5,"best":true})" + "\n";
}

class TrainingLogFile : public testing::Test {
protected:
    std::vector<TrainingEpoch> read(const std::string& text)
    {
        std::ofstream(m_folder / "log.jsonl") << text;
        return readTrainingLog(m_folder.path());
    }

    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_F(TrainingLogFile, IsReadEpochByEpoch)
{
    EXPECT_TRUE(readTrainingLog(m_folder.path()).empty()) << "there is none yet";
    const auto epochs = read(line(0, "joint", 0, 3) + R"({"event":"note"})" + "\n" + line(1, "fine-tuning", 2, 1.5));
    ASSERT_EQ(epochs.size(), 2U);
    EXPECT_EQ(epochs[1].member, 1);
    EXPECT_EQ(epochs[1].stage, "fine-tuning");
    EXPECT_EQ(epochs[1].epoch, 2);
    EXPECT_DOUBLE_EQ(epochs[1].trainingLoss, 1.5);
    EXPECT_FALSE(epochs[1].auc);
    EXPECT_EQ(epochs[1].dice, 0.5);
    EXPECT_TRUE(epochs[1].best);
}

TEST_F(TrainingLogFile, TakesTheLastRunOfAnEpochAndLeavesHalfALine)
{
    const auto epochs =
        read(line(0, "joint", 0, 3) + line(0, "joint", 1, 2.5) + line(0, "joint", 1, 2) + "{\"member\":0,");
    ASSERT_EQ(epochs.size(), 2U);
    EXPECT_DOUBLE_EQ(epochs[1].trainingLoss, 2);
}

TEST_F(TrainingLogFile, NamesTheLineThatIsNoGood)
{
    try {
        read(line(0, "joint", 0, 3) + "what\n");
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), testing::HasSubstr("log.jsonl, line 2"));
    }
}

TEST_F(TrainingLogFile, OfTheShippedPackageHasAllMembers)
{
    const auto epochs = readTrainingLog(inference::folderOfPackage(""));
    EXPECT_EQ(epochs.back().member, 4);
    EXPECT_GT(epochs.size(), 50U);
}
