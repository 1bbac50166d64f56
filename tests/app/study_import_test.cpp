// SPDX-License-Identifier: GPL-3.0-or-later
// Reads of other programs as a study, through the real program: out and in again, previews, and every bad line.
#include "tests/app/run_program.h"
#include "tests/database/planned_study.h"
#include "tests/database/stored_records.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

class StudyImport : public testing::Test {
protected:
    ProgramResult run(std::vector<std::string> arguments, const std::string& libraryName = "library")
    {
        arguments.insert(arguments.end(), {"--library", (folder / libraryName).string()});
        return runProgram("dsmt", arguments, "DSMT_PASSCODE=passcode");
    }

    std::string file(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name) << text;
        return (folder / name).string();
    }

    /// A study that was read here by three readers, some cases not.
    void readStudy(study::Design design)
    {
        database::Library library(folder / "library");
        addCases(library, 12);
        addReaders(library, 3);
        const std::int64_t id = frozenStudy(library, design);
        database::StudyReading reading(library);
        database::SignInStore signIns(library);
        for (const database::StudyReader& reader : database::StudyStore(library).readers(id))
            readOn(reading, signIns.signIn(id, reader.readerId, kPasscode), reader.number == 2 ? 8 : 1000);
        study = database::StudyStore(library).all().front().name;
    }

    std::string exported(const std::string& ending, const std::string& libraryName)
    {
        const std::string out = (folder / (libraryName + ending)).string();
        const auto result = run({"study", "export", study, "--out", out}, libraryName);
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        return out;
    }

    TemporaryFolder folder;
    std::string study;
};

/// Without the column of when reads were locked: they are locked anew where they come in.
std::string withoutLockTime(const std::string& csv)
{
    std::istringstream lines(csv);
    std::string text, line;
    std::size_t column = 0;
    for (bool isHead = true; std::getline(lines, line); isHead = false) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t n = 0; std::getline(cells, cell, ','); ++n) {
            if (isHead && cell == "locked_at")
                column = n;
            text += n == column ? "" : cell + ",";
        }
        text += "\n";
    }
    return text;
}

const char* const kForeign = "Van Dyke\nNR: 2\nN0: 2\nN1: 2\nNM: 2\nBEGIN DATA:\n"
                             "-1,a,0,0\n-1,b,0,1\n-1,c,0,0\n-1,d,0,1\n"
                             "Dr Sample,a,CT,1\nDr Sample,b,CT,4\nDr Sample,c,CT,2\nDr Sample,d,CT,5\n"
                             "Dr Sample,a,MR,1\nDr Sample,b,MR,5\nDr Sample,c,MR,1\nDr Sample,d,MR,5\n"
                             "Dr Other,a,CT,2\nDr Other,b,CT,3\nDr Other,c,CT,2\nDr Other,d,CT,2\n"
                             "Dr Other,a,MR,1\nDr Other,b,MR,5\nDr Other,c,MR,NA\nDr Other,d,MR,4\n";

} // namespace

TEST_F(StudyImport, WhatGoesOutAsImrmcComesInAgainByteForByte)
{
    readStudy(study::Design::Sequential);
    const std::string out = exported(".imrmc", "library");
    const auto taken = run({"study", "import", out, "--name", study}, "other");
    ASSERT_EQ(taken.exitCode, 0) << taken.errors << taken.output;
    EXPECT_EQ(run({"study", "verify", study}, "other").exitCode, 0);
    EXPECT_EQ(fileBytes(out), fileBytes(exported(".imrmc", "other")));
    // The same areas, by the same program.
    const auto here = runProgram("dsmt", {"stats", "mrmc", "--in", out, "--json"});
    EXPECT_EQ(here.output,
              runProgram("dsmt", {"stats", "mrmc", "--in", (folder / "other.imrmc").string(), "--json"}).output);
}

TEST_F(StudyImport, WhatGoesOutAsCsvComesInAgainWithEveryAnswer)
{
    readStudy(study::Design::Sequential);
    const std::string out = exported(".csv", "library");
    const auto taken = run({"study", "import", out, "--name", study}, "other");
    ASSERT_EQ(taken.exitCode, 0) << taken.errors << taken.output;
    const std::string again = exported(".csv", "other");
    EXPECT_EQ(withoutLockTime(fileBytes(out)), withoutLockTime(fileBytes(again)));
}

TEST_F(StudyImport, NamesOfTheFileStayOutAndModalitiesBecomeArms)
{
    const std::string in = file("foreign.imrmc", kForeign);
    const auto preview = run({"study", "import", in, "--preview", "--json"});
    ASSERT_EQ(preview.exitCode, 0) << preview.errors;
    const json said = json::parse(preview.output);
    EXPECT_EQ(said["taken"], false);
    EXPECT_EQ(said["reads"], 15);
    EXPECT_EQ(said["design"], "sequential");
    EXPECT_EQ(said["readers"]["R1"], "Dr Sample");
    EXPECT_EQ(said["cases"]["C004"], "d");
    EXPECT_FALSE(std::filesystem::exists(folder / "library"));

    const auto taken = run({"study", "import", in, "--name", "foreign", "--range", "1", "5"});
    ASSERT_EQ(taken.exitCode, 0) << taken.errors;
    EXPECT_THAT(taken.output, HasSubstr("unaided is \"CT\", aided is \"MR\""));
    const std::string archive = (folder / "foreign.json").string();
    ASSERT_EQ(run({"study", "export", "foreign", "--out", archive}).exitCode, 0);
    EXPECT_THAT(fileBytes(archive), Not(HasSubstr("Dr Sample")));
    const auto report = run({"report", "foreign", "--out", (folder / "out").string(), "--bootstrap", "0"});
    ASSERT_EQ(report.exitCode, 0) << report.errors;
    const json results = json::parse(fileBytes(folder / "out" / "results.json"));
    EXPECT_EQ(results["roc"].size(), 4u);
    // 1 of 5 became 0, 5 became 100.
    EXPECT_THAT(fileBytes(folder / "out" / "reads.csv"), HasSubstr("foreign,R1,C004,1,unaided,1,100,"));
    EXPECT_EQ(run({"study", "import", in, "--name", "foreign"}).exitCode, 3);
}

TEST_F(StudyImport, EveryBadLineIsNamedAndNothingIsTaken)
{
    std::string text = kForeign;
    text += "Dr Other,a,US,1\nDr Other,d,MR,4\nDr Sample,x,CT,3\nDr Sample,b\n-1,a,0,1\nDr Third,a,CT,much\n";
    const std::string in = file("bad.imrmc", text);
    const auto result = run({"study", "import", in, "--name", "bad", "--json"});
    EXPECT_EQ(result.exitCode, 3);
    const json said = json::parse(result.output);
    std::map<int, std::string> problems;
    for (const json& problem : said["problems"])
        problems[problem["line"]] += problem["text"].get<std::string>();
    EXPECT_THAT(problems[27], HasSubstr("modality \"US\""));
    EXPECT_THAT(problems[28], HasSubstr("line 26 is the same reader's read"));
    EXPECT_THAT(problems[29], HasSubstr("case x has no truth"));
    EXPECT_THAT(problems[30], HasSubstr("2 cells"));
    EXPECT_THAT(problems[31], HasSubstr("another truth in line 7"));
    EXPECT_THAT(problems[32], HasSubstr("\"much\" is no number"));
    EXPECT_FALSE(std::filesystem::exists(folder / "library"));

    const std::string csv = file("bad.csv", "reader,case,truth,invasiveness,call\nA,1,1,50,yes\nA,2,0,150,no\n"
                                            "A,3,maybe,20,no\nA,4,1,,\nB,1,0,20,no\n,5,1,20,no\n");
    const auto table = run({"study", "import", csv});
    EXPECT_EQ(table.exitCode, 3);
    for (const char* line : {"line 3: the score 150", "line 4: truth", "line 5: nothing is answered",
                             "line 6: case 1 has another truth", "line 7: reader is empty"})
        EXPECT_THAT(table.output, HasSubstr(line));
    EXPECT_THAT(table.output, HasSubstr("Nothing was taken: 5 lines cannot be."));
    EXPECT_EQ(run({"study", "import", file("none.txt", "no table at all, \"")}).exitCode, 3);
}

TEST_F(StudyImport, APlannedStudyIsReadFromAnImrmcFileCaseByCase)
{
    {
        database::Library library(folder / "library");
        addCases(library, 6);
        addReaders(library, 2);
        frozenStudy(library, study::Design::Unaided);
        study = database::StudyStore(library).all().front().name;
    }
    std::string text = "pilot\nBEGIN DATA:\n";
    for (int n = 1; n <= 6; ++n)
        text += "-1,C00" + std::to_string(n) + ",0," + std::to_string(n % 2) + "\nR1,C00" + std::to_string(n) +
                ",unaided," + std::to_string(10 * n) + "\n";
    const std::string in = file("pilot.imrmc", text);
    std::ofstream(folder / "passcode") << kPasscode << "\n";
    const std::vector<std::string> passcode{"--passcode-file", (folder / "passcode").string()};
    std::vector<std::string> read{"study", "read", study, "--reader", "R1", "--answers", in};
    read.insert(read.end(), passcode.begin(), passcode.end());
    const auto done = run(read);
    EXPECT_EQ(done.exitCode, 0) << done.errors;
    EXPECT_THAT(done.output, HasSubstr("answers locked."));
    read[4] = "R2";
    const auto none = run(read);
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_THAT(none.errors, HasSubstr("it holds no reads of R2"));
    ASSERT_EQ(run({"study", "export", study, "--out", (folder / "reads.csv").string()}).exitCode, 0);
    EXPECT_THAT(fileBytes(folder / "reads.csv"), HasSubstr("C004,1,unaided"));
}
