// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt cases, nodules, truth, reads and library, through the real program.
#include "core/dicom/write_ct.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;

namespace {

void writeCt(const std::filesystem::path& folder)
{
    SeriesRecord record;
    record.seriesUid = "2.25.41";
    record.modality = "CT";
    record.description = "chest";
    record.patientName = "\xE6\x9D\x8E\xE5\xB0\x8F\xE6\x98\x8E";
    dicom::writeCtSeries(*ball(imaging::cubeAround({0, 0, 0}, 8, 1.0), {0, 0, 0}, 3, 30), record, folder);
}

class LibraryCommands : public testing::Test {
protected:
    ProgramResult run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--library", (folder / "library").string()});
        return runProgram("dsmt", arguments);
    }

    std::string file(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name) << text;
        return (folder / name).string();
    }

    /// One nodule with a truth and two reads.
    void fill()
    {
        writeCt(folder / "ct");
        ASSERT_EQ(run({"cases", "import", (folder / "ct").string()}).exitCode, 0);
        ASSERT_EQ(
            run({"truth", "import",
                 file("truth.csv", "series_uid,x_mm,y_mm,z_mm,nodule,pathology,method\n2.25.41,0,0,0,N1,IAC,biopsy\n")})
                .exitCode,
            0);
        ASSERT_EQ(run({"reads", "import", "--study", "pilot",
                       file("reads.csv",
                            "reader,nodule,invasiveness,call,comment\nA,N1,80,1,\"bubbles, tail\"\nB,N1,20,0,\n")})
                      .exitCode,
                  0);
    }

    TemporaryFolder folder;
};

} // namespace

TEST_F(LibraryCommands, ListFindShowAndExportWhatIsThere)
{
    fill();
    const json cases = json::parse(run({"cases", "search", "\xE5\xB0\x8F\xE6\x98\x8E", "--json"}).output)["cases"];
    ASSERT_EQ(cases.size(), 1u);
    EXPECT_EQ(cases[0]["series_uid"], "2.25.41");
    EXPECT_EQ(cases[0]["reference_standards"], 1);
    EXPECT_THAT(run({"nodules", "search", "bubbles"}).output, HasSubstr("1 row\n"));
    EXPECT_THAT(run({"nodules", "search", "nonesuch"}).output, HasSubstr("0 rows\n"));
    const json nodule = json::parse(run({"nodules", "show", "1", "--json"}).output);
    EXPECT_EQ(nodule["truth"][0]["pathology"], "IAC");
    EXPECT_EQ(nodule["reads"][1]["reader"], "B");
    ASSERT_EQ(run({"reads", "export", "--out", (folder / "out.csv").string(), "--where", "call=1"}).exitCode, 0);
    std::ifstream exported(folder / "out.csv");
    const std::string csv{std::istreambuf_iterator<char>(exported), {}};
    EXPECT_THAT(csv, HasSubstr("\"bubbles, tail\""));
    EXPECT_THAT(csv, testing::Not(HasSubstr(",B,")));
    // What was exported is taken again and changes nothing.
    EXPECT_THAT(run({"reads", "import", (folder / "out.csv").string()}).output,
                HasSubstr("0 added, 0 corrected, 1 there"));
    EXPECT_EQ(run({"reads", "list", "--where", "nonesuch=1"}).exitCode, 3);
}

TEST_F(LibraryCommands, NameEveryBadLineAndTakeNothing)
{
    fill();
    const auto result =
        run({"reads", "import", "--study", "pilot",
             file("bad.csv", "reader,nodule,invasiveness,call\nC,N1,50,1\nA,N1,81,1\nC,N9,50,1\nC,N1,101,1\n"
                             ",N1,1,1\nC,N1,x,1\nD,N1,1,maybe\n")});
    EXPECT_EQ(result.exitCode, 3);
    for (const char* words :
         {"line 3: A has read nodule 1 already", "line 4: there is no nodule named N9",
          "line 5: invasiveness is not within 0 and 100", "line 6: reader is empty",
          "line 7: invasiveness \"x\" is no number", "line 8: call \"maybe\" is none of", "Nothing was taken: 6 lines"})
        EXPECT_THAT(result.output, HasSubstr(words));
    EXPECT_EQ(json::parse(run({"reads", "list", "--json"}).output)["reads"].size(), 2u);
    const std::string correction = file("c.csv", "reader,nodule,invasiveness,call,reason\nA,N1,81,1,typed wrongly\n");
    EXPECT_THAT(run({"reads", "import", "--study", "pilot", "--preview", correction}).output,
                HasSubstr("Preview, nothing was taken: 0 added, 1 corrected"));
    EXPECT_EQ(run({"reads", "import", "--study", "pilot", correction}).exitCode, 0);
    EXPECT_EQ(json::parse(run({"reads", "show", "1", "--json"}).output)["reads"][2]["reason"], "typed wrongly");
}

TEST_F(LibraryCommands, CheckBackUpRestoreCompactAndAudit)
{
    fill();
    EXPECT_EQ(json::parse(run({"library", "check", "--images", "--json"}).output)["images"], 8);
    ASSERT_EQ(run({"library", "backup"}).exitCode, 0);
    const std::string anchor = json::parse(run({"library", "audit", "--json"}).output)["anchor"];
    ASSERT_EQ(run({"nodules", "describe", "1", "--site", "lingula"}).exitCode, 0);
    EXPECT_EQ(run({"library", "audit", "--anchor", anchor}).exitCode, 0);
    EXPECT_EQ(run({"library", "restore"}).exitCode, 0);
    EXPECT_EQ(json::parse(run({"nodules", "show", "1", "--json"}).output)["site"], "");
    EXPECT_EQ(run({"library", "compact"}).exitCode, 0);
    EXPECT_EQ(json::parse(run({"library", "stats", "--json"}).output)["rows"]["reads"], 2);
    EXPECT_EQ(run({"library", "check"}).exitCode, 0);
    std::fstream(folder / "library" / "library.sqlite", std::ios::in | std::ios::out | std::ios::binary)
        << "no database";
    const auto broken = run({"library", "check"});
    EXPECT_EQ(broken.exitCode, 1);
    EXPECT_THAT(broken.errors, HasSubstr("is no case library (not an SQLite file)"));
    EXPECT_EQ(run({"library", "restore"}).exitCode, 0);
    EXPECT_EQ(run({"library", "check"}).exitCode, 0);
}
