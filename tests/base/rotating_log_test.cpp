// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rotating_log.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace dsmt;

TEST(RotatingLog, KeepsTheNewestLinesAndSoManyOlderFiles)
{
    const fixtures::TemporaryFolder folder;
    const auto file = folder / "deep" / "a.log";
    {
        RotatingLog log(file, 100, 2);
        for (int n = 100; n < 200; ++n)
            log.append("line " + std::to_string(n)); // 9 bytes with its end
    }
    EXPECT_TRUE(endOfTextFile(file, 1000).ends_with("line 199\n"));
    for (const char* each : {"a.log", "a.log.1", "a.log.2"})
        EXPECT_LE(std::filesystem::file_size(folder / "deep" / each), 100u) << each;
    EXPECT_FALSE(std::filesystem::exists(folder / "deep" / "a.log.3"));
    EXPECT_TRUE(endOfTextFile(folder / "deep" / "a.log.1", 1000).ends_with("\n"));
}

TEST(RotatingLog, IsForTheUserAlone)
{
    const fixtures::TemporaryFolder folder;
    const RotatingLog log(folder / "a.log");
    struct stat state {};
    ASSERT_EQ(::stat((folder / "a.log").c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777, 0600u);
}

TEST(RotatingLog, TwoWindowsWriteIntoOne)
{
    const fixtures::TemporaryFolder folder;
    RotatingLog one(folder / "a.log", 200, 1), other(folder / "a.log", 200, 1);
    for (int n = 0; n < 40; ++n) {
        one.append("one " + std::to_string(n));
        other.append("other " + std::to_string(n));
    }
    const std::string end = endOfTextFile(folder / "a.log", 1000);
    EXPECT_NE(end.find("one 39"), std::string::npos);
    EXPECT_NE(end.find("other 39"), std::string::npos);
}

TEST(RotatingLog, SaysWhyItCannotBeBegun)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "file") << "x";
    EXPECT_THROW(RotatingLog(folder / "file" / "a.log"), Error);
}

TEST(EndOfTextFile, BeginsWithAWholeLine)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "a.txt") << "first\nsecond\nthird\n";
    EXPECT_EQ(endOfTextFile(folder / "a.txt", 10), "third\n");
    EXPECT_EQ(endOfTextFile(folder / "a.txt", 100), "first\nsecond\nthird\n");
    EXPECT_EQ(endOfTextFile(folder / "none.txt", 100), "");
}
