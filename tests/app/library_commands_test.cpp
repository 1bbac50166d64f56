// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt cases, nodules, truth, reads and library, through the real program; also killed in the middle of a day's work.
#include "core/dicom/write_ct.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

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

namespace {

/// Something that a person does in a day.
struct Step {
    std::vector<std::string> words;
    int often = 1;         ///< in 20
    int longestMs = 60;    ///< it may be killed until then
    const char* list = ""; ///< which becomes longer by it
    std::size_t adds = 0;  ///< rows
    int alsoDone = 0;      ///< an exit code that says that it was done, besides 0
};

struct Ended {
    bool killed = false, acknowledged = false;
};

/// Runs the program and kills it at a random moment unless it has ended before.
Ended runAndKill(const Step& step, const std::string& library, std::mt19937& random)
{
    const std::string program = std::string(DSMT_BINARY_DIR) + "/bin/dsmt";
    std::vector<std::string> words{program};
    words.insert(words.end(), step.words.begin(), step.words.end());
    words.insert(words.end(), {"--library", library});
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, 1);
        ::dup2(nowhere, 2);
        ::execv(program.c_str(), arguments.data());
        ::_exit(127);
    }
    const auto until =
        std::chrono::steady_clock::now() + std::chrono::microseconds(random() % (unsigned(step.longestMs) * 1000));
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() >= until)
            ::kill(child, SIGKILL);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return {WIFSIGNALED(status), code == 0 || (code > 0 && code == step.alsoDone)};
}

std::vector<Step> dayOf(const std::string& ct, const std::string& reads)
{
    std::vector<Step> day{{{"reads", "import", reads, "--study", "s"}, 10, 60, "reads", 2},
                          {{"nodules", "describe", "1", "--name", "N1"}, 2},
                          {{"library", "backup"}, 2},
                          {{"import", ct}, 2},
                          {{"library", "compact"}},
                          {{"library", "restore"}}};
#ifdef DSMT_WITH_ENGINE
    // The nodule lies at the border of the CT: refused, and kept as such (exit code 4).
    day.push_back({{"analyze", ct, "--at", "0,0,0"}, 2, 3000, "predictions", 1, 4});
#endif
    return day;
}

} // namespace

// A day in steps, each a program that is killed at a random moment or let through. What a step acknowledged is there
// afterwards; a step that was killed is done or not done, never half.
TEST_F(LibraryCommands, AreKilledAtAnyMomentAndLoseNothingAcknowledged)
{
    writeCt(folder / "ct");
    const char* wanted = std::getenv("DSMT_TEST_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 12;
    std::mt19937 random(17);
    const std::string library = (folder / "library").string();
    ASSERT_EQ(run({"import", (folder / "ct").string()}).exitCode, 0);
    ASSERT_EQ(run({"truth", "import",
                   file("t.csv", "series_uid,x_mm,y_mm,z_mm,nodule,pathology,method\n2.25.41,0,0,0,N1,IAC,biopsy\n")})
                  .exitCode,
              0);
    std::map<std::string, std::size_t> rows{{"reads", 0}, {"predictions", 0}};
    int killed = 0;
    for (int day = 0; killed < kills; ++day) {
        const std::string csv = file("r.csv", "reader,nodule,session,invasiveness\nA,N1," + std::to_string(day + 1) +
                                                  ",50\nB,N1," + std::to_string(day + 1) + ",60\n");
        std::vector<Step> lots;
        for (const Step& step : dayOf((folder / "ct").string(), csv))
            lots.insert(lots.end(), std::size_t(step.often), step);
        const Step& step = lots[random() % lots.size()];
        SCOPED_TRACE(step.words[0] + " " + step.words[1]);
        if (step.words[1] == "restore" && run({"library", "backup"}).exitCode != 0)
            ADD_FAILURE() << "no backup";
        const Ended ended = runAndKill(step, library, random);
        killed += ended.killed ? 1 : 0;
        const auto check = run({"library", "check", "--json"});
        ASSERT_EQ(check.exitCode, 0) << check.output << check.errors;
        for (auto& [list, before] : rows) {
            const std::size_t now = json::parse(run({list, "list", "--all", "--json"}).output)[list].size();
            const std::size_t done = before + (step.list == list ? step.adds : 0);
            if (ended.acknowledged)
                ASSERT_EQ(now, done) << list;
            else
                ASSERT_TRUE(now == before || now == done) << now << " " << list << " after " << before;
            before = now;
        }
    }
    EXPECT_EQ(json::parse(run({"library", "stats", "--json"}).output)["rows"]["images"], 8);
}
