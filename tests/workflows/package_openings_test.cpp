// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_openings.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::workflows;
using testing::HasSubstr;

namespace {

PackageOpening opening(const std::string& time, std::optional<double> auc)
{
    return {.time = time,
            .software = "DSMT Workstation",
            .weightsSha256 = "ab",
            .cohortFile = "patches.cache",
            .cohortSha256 = "cd",
            .protocol = "external",
            .nodules = 274,
            .nodulesBlanked = auc.has_value(),
            .auc = auc};
}

std::string messageOf(const std::filesystem::path& folder)
{
    try {
        readOpenings(folder);
    } catch (const Error& error) {
        return error.message();
    }
    return "no error";
}

} // namespace

TEST(PackageOpenings, AreAddedAndReadInTheirOrder)
{
    const fixtures::TemporaryFolder folder;
    EXPECT_TRUE(readOpenings(folder.path()).empty());
    OpeningLog(folder.path()).append(opening("2026-11-25T08:00:00Z", {}));
    OpeningLog(folder.path()).append(opening("2026-11-26T08:00:00Z", 0.864));
    const auto openings = readOpenings(folder.path());
    ASSERT_EQ(openings.size(), 2u);
    EXPECT_EQ(openings[0].time, "2026-11-25T08:00:00Z");
    EXPECT_FALSE(openings[0].auc);
    EXPECT_FALSE(openings[0].nodulesBlanked);
    EXPECT_EQ(openings[1].auc, 0.864);
    EXPECT_EQ(openings[1].nodules, 274u);
    EXPECT_EQ(openings[1].protocol, "external");
    EXPECT_EQ(openings[1].cohortSha256, "cd");
    EXPECT_TRUE(openings[1].nodulesBlanked);
}

TEST(PackageOpenings, LookingAtTheLogLeavesNoLine)
{
    const fixtures::TemporaryFolder folder;
    {
        const OpeningLog log(folder.path());
    }
    EXPECT_TRUE(readOpenings(folder.path()).empty());
}

TEST(PackageOpenings, NameALineThatCannotBeRead)
{
    const fixtures::TemporaryFolder folder;
    OpeningLog(folder.path()).append(opening("2026-11-25T08:00:00Z", 0.8));
    std::ofstream(folder / "opened.jsonl", std::ios::app) << R"({"time": "2026)";
    EXPECT_THAT(messageOf(folder.path()), testing::AllOf(HasSubstr("opened.jsonl"), HasSubstr("line 2")));
}

TEST(PackageOpenings, AFolderThatTakesNoRecordIsRefused)
{
    const fixtures::TemporaryFolder folder;
    EXPECT_THROW(OpeningLog(folder / "absent"), Error);
    std::filesystem::create_directory(folder / "opened.jsonl"); // not even root can append to a folder
    EXPECT_THROW(OpeningLog(folder.path()), Error);
}
