// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/patch_cache.h"
#include "core/volume_files/write_volume_file.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

/// A CT with a ball, and a manifest of it.
class CohortCommand : public testing::Test {
protected:
    CohortCommand() { volume_files::writeVolumeFile(*ball(chestGrid(), {10, -20, 30}, 6, -50), folder / "ct.nii.gz"); }

    std::string manifest(const std::string& rows) const
    {
        std::ofstream(folder / "cohort.csv") << "nodule,patient,split,series,x_mm,y_mm,z_mm,invasive\n" << rows;
        return (folder / "cohort.csv").string();
    }

    TemporaryFolder folder;
    std::string out = (folder / "patches.cache").string();
    std::string good = "n1,p1,train,ct.nii.gz,10,-20,30,1\nn2,p2,test,ct.nii.gz,10,-20,30,0\n";
    std::string bad = "n1,p1,train,ct.nii.gz,10,-20,300,1\nn2,p2,test,none,10,-20,30,0\n";
};

} // namespace

TEST_F(CohortCommand, ChecksACohort)
{
    const auto sound = runProgram("dsmt", {"cohort", "check", manifest(good)});
    EXPECT_EQ(sound.exitCode, 0) << sound.errors;
    EXPECT_EQ(sound.output, "2 nodules of 2 patients: 1 for training, 1 for testing, 0 not assigned\n"
                            "  invasive 1, not invasive 1, unknown 0\n"
                            "  bubble lucency known of 0, pleural retraction of 0, outlines of 0\n");
    const auto wrong = runProgram("dsmt", {"cohort", "check", manifest(bad)});
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_THAT(wrong.output, HasSubstr("line 2: the nodule's centre (10.0, -20.0, 300.0) lies outside of the CT"));
    EXPECT_THAT(wrong.output, HasSubstr("line 3: "));
    EXPECT_THAT(wrong.errors, HasSubstr("cohort.csv has 2 problems"));
}

TEST_F(CohortCommand, CutsACohortIntoPatches)
{
    const auto cut = runProgram("dsmt", {"cohort", "patches", manifest(good), "--out", out});
    EXPECT_EQ(cut.exitCode, 0) << cut.errors;
    EXPECT_THAT(cut.output, HasSubstr(out + ": 2 nodules, 0 of them with an outline\n"));
    EXPECT_EQ(cohort::openPatchCache(out).nodules.size(), 2u);
    const auto json = runProgram("dsmt", {"cohort", "patches", manifest(good), "--out", out, "--json"});
    ASSERT_EQ(json.exitCode, 0) << json.errors;
    const auto told = nlohmann::json::parse(json.output);
    EXPECT_EQ(told.at("file"), out);
    EXPECT_EQ(told.at("problems").size(), 0u);
    EXPECT_EQ(told.at("provenance"), nlohmann::json::parse(cohort::openPatchCache(out).provenance));
}

TEST_F(CohortCommand, ShowsAllProblemsAndWritesNothing)
{
    for (const bool json : {false, true}) {
        std::vector<std::string> arguments{"cohort", "patches", manifest(bad), "--out", out};
        if (json)
            arguments.emplace_back("--json");
        const auto refused = runProgram("dsmt", arguments);
        EXPECT_EQ(refused.exitCode, 3);
        EXPECT_THAT(refused.errors, HasSubstr("has 2 problems"));
        if (json)
            EXPECT_EQ(nlohmann::json::parse(refused.output).at("problems").size(), 2u);
        else
            EXPECT_THAT(refused.output, HasSubstr("line 3: "));
        EXPECT_FALSE(std::filesystem::exists(out));
    }
    EXPECT_EQ(runProgram("dsmt", {"cohort", "patches", manifest(good)}).exitCode, 2) << "without --out";
    EXPECT_EQ(runProgram("dsmt", {"cohort"}).exitCode, 2);
}

TEST_F(CohortCommand, LooksInTheLibraryThatIsNamed)
{
    std::ofstream(folder / "uids.csv") << "series_uid,x_mm,y_mm,z_mm\n1.2.3,10,-20,30\n";
    const std::string library = (folder / "library").string();
    const auto refused = runProgram("dsmt", {"cohort", "check", (folder / "uids.csv").string(), "--library", library});
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_THAT(refused.output, HasSubstr("line 2: " + library + " is no case library"));
    ASSERT_EQ(runProgram("dsmt", {"import", (folder / "ct.nii.gz").string(), "--library", library}).exitCode, 0);
    const auto listed = runProgram("dsmt", {"series", "--library", library, "--json"});
    const std::string text = listed.output;
    const auto begin = text.find("2.25.");
    ASSERT_NE(begin, std::string::npos) << text;
    const std::string uid = text.substr(begin, text.find('"', begin) - begin);
    std::ofstream(folder / "uids.csv") << "series_uid,x_mm,y_mm,z_mm\n" << uid << ",10,-20,30\n";
    const auto cut =
        runProgram("dsmt", {"cohort", "patches", (folder / "uids.csv").string(), "--library", library, "--out", out});
    EXPECT_EQ(cut.exitCode, 0) << cut.output << cut.errors;
    EXPECT_EQ(cohort::openPatchCache(out).nodules.at(0).local[std::size_t(32 * 64 * 64 + 32 * 64 + 32)], -50);
}
