// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt import and what the library then says, through the real program.
#include "core/dicom/write_ct.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;

namespace {

class ImportCommand : public testing::Test {
protected:
    ImportCommand()
    {
        SeriesRecord record;
        record.seriesUid = "2.25.41";
        record.modality = "CT";
        record.description = "chest";
        dicom::writeCtSeries(*ball(imaging::cubeAround({0, 0, 0}, 8, 1.0), {0, 0, 0}, 3, 30), record, folder / "ct");
        std::ofstream(folder / "ct" / "README.txt") << "no image";
    }

    ProgramResult run(const std::string& command, std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), command);
        arguments.insert(arguments.end(), {"--library", (folder / "library").string()});
        return runProgram("dsmt", arguments);
    }

    TemporaryFolder folder;
};

} // namespace

TEST_F(ImportCommand, CopiesAndThenFindsEverythingThere)
{
    const auto first = run("import", {(folder / "ct").string(), "--json"});
    ASSERT_EQ(first.exitCode, 0) << first.errors;
    const json report = json::parse(first.output);
    EXPECT_EQ(report["taken"], 8);
    EXPECT_EQ(report["present"], 0);
    ASSERT_EQ(report["rejected"].size(), 1u);
    EXPECT_EQ(report["rejected"][0]["reason"], "it is not a DICOM file");
    EXPECT_EQ(report["series"][0]["series_uid"], "2.25.41");
    EXPECT_EQ(report["series"][0]["kept"], true);
    std::filesystem::remove_all(folder / "ct" / "CT000001.dcm");
    const auto again = run("import", {(folder / "ct").string()});
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_THAT(again.output, HasSubstr("0 images taken, 7 already there, 1 file left out"));
    EXPECT_THAT(again.output, HasSubstr("left out: README.txt: it is not a DICOM file"));
}

TEST_F(ImportCommand, TheLibraryListsWhatItHoldsAndGivesItsVolume)
{
    ASSERT_EQ(run("import", {(folder / "ct").string()}).exitCode, 0);
    std::filesystem::remove_all(folder / "ct");
    const auto list = run("series", {"--json"});
    ASSERT_EQ(list.exitCode, 0) << list.errors;
    const json series = json::parse(list.output)["series"][0];
    EXPECT_EQ(series["slices"], 8);
    EXPECT_EQ(series["spacing_mm"], json::parse("[1.0, 1.0, 1.0]"));
    EXPECT_EQ(series["direction"], json::parse("[1.0,0.0,0.0, 0.0,1.0,0.0, 0.0,0.0,1.0]"));
    EXPECT_EQ(series["transfer_syntax"], "1.2.840.10008.1.2.1");
    const auto volume = run("volume", {"2.25.41", "--out", (folder / "ct.mha").string()});
    EXPECT_EQ(volume.exitCode, 0) << volume.errors;
    EXPECT_TRUE(std::filesystem::exists(folder / "ct.mha"));
}

TEST_F(ImportCommand, LinksOnRequest)
{
    ASSERT_EQ(run("import", {(folder / "ct").string(), "--link"}).exitCode, 0);
    EXPECT_FALSE(std::filesystem::exists(folder / "library" / "images"));
    const json series = json::parse(run("series", {"--json"}).output)["series"][0];
    EXPECT_EQ(series["source"], (folder / "ct").string());
    EXPECT_EQ(series["kept"], false);
}

TEST_F(ImportCommand, GoesOnAfterASourceThatIsNotThereAndSaysSo)
{
    const auto result = run("import", {(folder / "absent").string(), (folder / "ct").string()});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.errors, HasSubstr("absent does not exist"));
    EXPECT_THAT(result.output, HasSubstr("8 images taken"));
}

TEST_F(ImportCommand, SaysThatALibraryCannotBeMade)
{
    std::ofstream(folder / "library") << "a file";
    const auto result = run("import", {(folder / "ct").string()});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr((folder / "library").string()));
}
