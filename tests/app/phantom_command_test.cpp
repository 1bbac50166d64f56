// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/patch_cache.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using fixtures::runProgram;
using testing::HasSubstr;

TEST(PhantomCommand, MakesTheSamePatchesAsTheEngine)
{
    const fixtures::TemporaryFolder folder;
    const std::string cohort = (folder / "cohort").string(), file = (folder / "engine.cache").string();
    const auto made = runProgram("dsmt", {"phantom", "--out", cohort, "--protocol", "external", "--count", "2",
                                          "--seed", "3", "--patches-only", "--json"});
    ASSERT_EQ(made.exitCode, 0) << made.errors;
    const auto json = nlohmann::json::parse(made.output);
    EXPECT_EQ(json.at("simulated"), true);
    EXPECT_EQ(json.at("cases"), 2);
    EXPECT_EQ(json.at("folder"), cohort);
    const auto engine =
        runProgram("dsmt-engine", {"simulate", "--out", file, "--protocol", "external", "--count", "2", "--seed", "3"});
    ASSERT_EQ(engine.exitCode, 0) << engine.errors;
    const auto bytesOf = [](const std::filesystem::path& path) {
        std::ifstream stream(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(stream), {});
    };
    const std::string bytes = bytesOf(file);
    EXPECT_FALSE(bytes.empty());
    EXPECT_TRUE(bytes == bytesOf(std::filesystem::path(cohort) / "patches.cache"));
}

TEST(PhantomCommand, TellsAPersonWhatItMade)
{
    const fixtures::TemporaryFolder folder;
    const auto made =
        runProgram("dsmt", {"phantom", "--out", (folder / "one").string(), "--protocol", "open", "--patches-only"});
    ASSERT_EQ(made.exitCode, 0) << made.errors;
    for (const char* words : {"1 simulated nodules, protocol open, seed 1", "all findings", "size + mean HU",
                              "No patient is in it", "README.md"})
        EXPECT_THAT(made.output, HasSubstr(words));
}

TEST(PhantomCommand, RefusesWhatMakesNoSense)
{
    const fixtures::TemporaryFolder folder;
    const std::string out = (folder / "cohort").string();
    EXPECT_EQ(runProgram("dsmt", {"phantom"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"phantom", "--out", out, "--protocol", "secret"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"phantom", "--out", out, "--count", "0"}).exitCode, 2);
    EXPECT_FALSE(std::filesystem::exists(out));
    std::ofstream(folder / "thesis.txt") << "mine";
    const auto refused = runProgram("dsmt", {"phantom", "--out", folder.path().string()});
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_THAT(refused.errors, HasSubstr("holds something else"));
}
