// SPDX-License-Identifier: GPL-3.0-or-later
// Whole reader studies through the real program, with readers that a script answers for.
#include "tests/app/run_program.h"
#include "tests/database/planned_study.h"
#include "tests/database/stored_records.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

class StudyCommand : public testing::Test {
protected:
    explicit StudyCommand(int cases = 12)
    {
        database::Library library(folder / "library");
        addCases(library, cases);
        addNodules(library, "1.2.9", 3); // without truth
    }

    ProgramResult run(std::vector<std::string> arguments, const std::string& libraryName = "library")
    {
        arguments.insert(arguments.begin(), "study");
        arguments.insert(arguments.end(), {"--library", (folder / libraryName).string()});
        return runProgram("dsmt", arguments, "DSMT_PASSCODE=passcode");
    }

    void plan(const std::string& design, std::vector<std::string> more = {})
    {
        std::vector<std::string> arguments{"create", "pilot", "--design", design, "--seed", "7"};
        for (const char* name : {"Reader One", "Reader Two", "Reader Three"})
            arguments.insert(arguments.end(), {"--reader", name});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto created = run(arguments);
        ASSERT_EQ(created.exitCode, 0) << created.errors;
        for (const char* reader : {"R1", "R2", "R3"})
            ASSERT_EQ(run({"passcode", "pilot", "--reader", reader}).exitCode, 0);
        ASSERT_EQ(run({"freeze", "pilot"}).exitCode, 0);
    }

    json next(const std::string& reader)
    {
        const auto result = run({"read", "pilot", "--reader", reader, "--next", "--json"});
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        return json::parse(result.output);
    }

    std::string answers(int cases)
    {
        std::ofstream csv(folder / "answers.csv");
        csv << "case,arm,invasiveness,call,bubble_lucency,pleural_retraction,comment\n";
        for (int n = 1; n <= cases; ++n)
            for (const char* arm : {"unaided", "aided"})
                csv << 'C' << n << ',' << arm << ',' << n * 2 + (arm[0] == 'a' ? 0.5 : 0) << ','
                    << (n % 2 ? "yes" : "no") << ",absent,cannot tell,\"seen, and \"\"read\"\"\"\n";
        return (folder / "answers.csv").string();
    }

    TemporaryFolder folder;
};

class LargeStudyCommand : public StudyCommand {
protected:
    LargeStudyCommand() : StudyCommand(42) {}
};

std::size_t linesOf(const std::filesystem::path& file)
{
    const std::string text = fileBytes(file);
    return std::size_t(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_F(LargeStudyCommand, ACrossoverOfThreeReadersAndFortyCasesComesToItsEnd)
{
    plan("crossover", {"--training", "2", "--washout-days", "0"});
    const std::string csv = answers(42);
    for (const char* reader : {"R1", "R2", "Reader Three"}) {
        // In two goes, as after an interruption.
        EXPECT_EQ(run({"read", "pilot", "--reader", reader, "--answers", csv, "--limit", "25"}).exitCode, 0);
        const json step = next(reader);
        EXPECT_EQ(step["done"], 25);
        EXPECT_EQ(next(reader), step);
        const auto rest = run({"read", "pilot", "--reader", reader, "--answers", csv});
        EXPECT_THAT(rest.output, HasSubstr("59 answers locked.")) << rest.errors;
    }
    for (const json& reader : json::parse(run({"status", "pilot", "--json"}).output)["readers"]) {
        EXPECT_EQ(reader["state"], "done");
        EXPECT_EQ(reader["answers_locked"], 84);
    }
    EXPECT_EQ(run({"verify", "pilot"}).exitCode, 0);
    ASSERT_EQ(run({"export", "pilot", "--out", (folder / "reads.csv").string()}).exitCode, 0);
    EXPECT_EQ(linesOf(folder / "reads.csv"), 1u + 3 * 2 * 40);
    ASSERT_EQ(run({"export", "pilot", "--out", (folder / "reads.imrmc").string()}).exitCode, 0);
    EXPECT_EQ(linesOf(folder / "reads.imrmc"), 6u + 40 + 3 * 2 * 40);
    EXPECT_THAT(fileBytes(folder / "reads.imrmc"), HasSubstr("NR: 3\nN0: "));
    EXPECT_EQ(json::parse(run({"deviations", "pilot", "--json"}).output)["deviations"].size(), 0u);
}

TEST_F(StudyCommand, AnArchiveIsTheSameStudyInAnotherLibraryAndNamesNobody)
{
    plan("sequential", {"--training", "1", "--feedback"});
    const std::string csv = answers(12);
    for (const char* reader : {"R1", "R2"})
        ASSERT_EQ(run({"read", "pilot", "--reader", reader, "--answers", csv, "--limit", "9"}).exitCode, 0);
    ASSERT_EQ(run({"correct", "pilot", "--reader", "R1", "--case", json(next("R2")["case"]).get<std::string>(),
                   "--reason", "x", "--call", "no"})
                  .exitCode,
              4);
    const std::string file = (folder / "pilot.json").string(), again = (folder / "again.json").string();
    ASSERT_EQ(run({"export", "pilot", "--out", file}).exitCode, 0);
    const auto imported = run({"import", file}, "other");
    ASSERT_EQ(imported.exitCode, 0) << imported.errors;
    EXPECT_EQ(run({"verify", "pilot"}, "other").exitCode, 0) << run({"verify", "pilot"}, "other").output;
    EXPECT_EQ(json::parse(run({"status", "pilot", "--json"}, "other").output)["flow"]["considered"], 15);
    ASSERT_EQ(run({"export", "pilot", "--out", again}, "other").exitCode, 0);
    EXPECT_EQ(fileBytes(file), fileBytes(again));
    std::string text = fileBytes(file);
    for (const char* mark : {kPlantedMarks[0], kPlantedMarks[1], kPlantedMarks[2], "Reader One", "passcode", "scrypt",
                             "1.2.3", "20240229", "2024-02-29"})
        EXPECT_THAT(text, Not(HasSubstr(mark))) << mark;
    EXPECT_EQ(run({"import", file}, "other").exitCode, 3);
    text.replace(text.find("\"call\": true"), 12, "\"call\": false");
    std::ofstream(folder / "changed.json") << text;
    const auto changed = run({"import", (folder / "changed.json").string()}, "third");
    EXPECT_EQ(changed.exitCode, 3);
    EXPECT_THAT(changed.errors, HasSubstr("was changed"));
    EXPECT_FALSE(std::filesystem::exists(folder / "third"));
}

TEST_F(StudyCommand, AReaderIsToldNothingBeforeTheProtocolReleasesIt)
{
    plan("sequential");
    const std::set<std::string> fields{"state",  "session", "sessions",  "done",     "of",  "washout_ends", "case",
                                       "nodule", "series",  "center_mm", "training", "arm", "network"};
    const auto textOf = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"read", "pilot", "--reader", "R1"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = run(arguments);
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        for (const char* mark : kPlantedMarks)
            EXPECT_THAT(result.output + result.errors, Not(HasSubstr(mark)));
        return result.output;
    };
    for (int n = 0; n < 3; ++n) {
        const json step = json::parse(textOf({"--next", "--json"}));
        for (const auto& [field, value] : step.items())
            EXPECT_TRUE(fields.contains(field)) << field;
        EXPECT_EQ(step["network"], nullptr);
        EXPECT_THAT(textOf({"--next"}), Not(HasSubstr("The network says")));
        EXPECT_EQ(run({"read", "pilot", "--reader", "R1", "--case", "C999", "--invasiveness", "40"}).exitCode, 4);
        const json aided = json::parse(textOf({"--invasiveness", "40", "--call", "no", "--json"}));
        EXPECT_EQ(aided["case"], step["case"]);
        EXPECT_FALSE(aided["network"].is_null());
        textOf({"--invasiveness", "60", "--call", "yes"});
    }
}

TEST_F(StudyCommand, SaysWhatIsWrong)
{
    EXPECT_THAT(run({"status", "nothing"}).errors, HasSubstr("there is no planned study nothing"));
    EXPECT_THAT(run({"create", "x", "--design", "sequential"}).errors, HasSubstr("needs a reader"));
    plan("unaided");
    EXPECT_THAT(run({"freeze", "pilot"}).errors, HasSubstr("was frozen at"));
    EXPECT_THAT(run({"create", "pilot", "--reader", "R", "--replace"}).errors, HasSubstr("is frozen; it stays"));
    EXPECT_THAT(run({"read", "pilot", "--reader", "R9"}).errors, HasSubstr("no reader R9"));
    EXPECT_THAT(run({"read", "pilot", "--reader", "R1", "--invasiveness", "101"}).errors,
                HasSubstr("not within 0 and 100"));
    EXPECT_THAT(run({"export", "pilot", "--out", "x.txt"}).errors, HasSubstr("ends in none of"));
    const auto wrong =
        runProgram("dsmt", {"study", "sign-in", "pilot", "--reader", "R1", "--library", (folder / "library").string()},
                   "DSMT_PASSCODE=other");
    EXPECT_EQ(wrong.exitCode, 4);
    EXPECT_THAT(wrong.errors, HasSubstr("the passcode is wrong"));
    std::ofstream(folder / "short.csv") << "case,invasiveness\nC999,5\n";
    EXPECT_THAT(run({"read", "pilot", "--reader", "R1", "--answers", (folder / "short.csv").string()}).errors,
                HasSubstr("has no unaided answer to case"));
    EXPECT_EQ(run({"verify", "pilot"}).exitCode, 0);
}
