// SPDX-License-Identifier: GPL-3.0-or-later
// A day with the case library through the real program, which is killed at random moments of it.
#include "core/database/migrations.h"
#include "core/dicom/write_ct.h"
#include "tests/app/run_program.h"
#include "tests/database/earlier_library.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// Rows by what `dsmt library stats` calls them.
using Rows = std::map<std::string, std::size_t>;

using Clock = std::chrono::steady_clock;
using Duration = Clock::duration;

/// Something that a person does in a day.
struct Step {
    std::vector<std::string> words;
    std::string library;
    Rows adds{};
    int often = 1;    ///< among the others
    int alsoDone = 0; ///< an exit code that says that it was done, besides 0
};

struct Ended {
    bool killed = false, acknowledged = false;
    Duration after{};
};

/// Runs the program and kills it unless it has ended by then.
Ended runAndKill(const Step& step, Duration killAfter)
{
    const std::string program = std::string(DSMT_BINARY_DIR) + "/bin/dsmt";
    std::vector<std::string> words{program};
    words.insert(words.end(), step.words.begin(), step.words.end());
    words.insert(words.end(), {"--library", step.library});
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_RDWR);
        ::dup2(nowhere, 1);
        ::dup2(nowhere, 2);
        ::execv(program.c_str(), arguments.data());
        ::_exit(127);
    }
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (Clock::now() - start >= killAfter)
            ::kill(child, SIGKILL);
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return {WIFSIGNALED(status), code == 0 || (code > 0 && code == step.alsoDone), Clock::now() - start};
}

class KilledDay : public testing::Test {
protected:
    void SetUp() override
    {
        SeriesRecord record;
        record.seriesUid = "2.25.41";
        record.modality = "CT";
        dicom::writeCtSeries(*ball(imaging::cubeAround({0, 0, 0}, 8, 1.0), {0, 0, 0}, 3, 30), record, ct);
        fillWithAllThatEarlierProgramsStored(folder / "filled");
        done({"import", ct});
        done({"truth", "import", truth("0,0,0,N1")});
        done({"reads", "import", "--study", "s", reads("1")});
#ifdef DSMT_WITH_ENGINE
        // The nodule lies at the border of the CT: refused, and kept as such (exit code 4).
        run({"analyze", ct, "--at", "0,0,0"});
#endif
    }

    ProgramResult run(std::vector<std::string> words)
    {
        return run(std::move(words), library);
    }
    ProgramResult run(std::vector<std::string> words, const std::string& of)
    {
        words.insert(words.end(), {"--library", of});
        return runProgram("dsmt", words);
    }
    void done(const std::vector<std::string>& words)
    {
        const ProgramResult result = run(words);
        ASSERT_EQ(result.exitCode, 0) << result.output << result.errors;
    }

    std::string file(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name) << text;
        return (folder / name).string();
    }
    std::string truth(const std::string& placeAndName)
    {
        return file("truth.csv",
                    "series_uid,x_mm,y_mm,z_mm,nodule,pathology,method\n2.25.41," + placeAndName + ",IAC,biopsy\n");
    }

    std::string reads(const std::string& session)
    {
        return file("reads.csv",
                    "reader,nodule,session,invasiveness\nA,N1," + session + ",50\nB,N1," + session + ",60\n");
    }

    std::vector<Step> stepsOf(int day);

    Rows rows(const std::string& of)
    {
        const ProgramResult stats = run({"library", "stats", "--json"}, of);
        EXPECT_EQ(stats.exitCode, 0) << stats.output << stats.errors;
        Rows rows = json::parse(stats.output)["rows"].get<Rows>();
        rows.erase("audit entries"); // what was done, which may be told even where nothing was added
        return rows;
    }

    const TemporaryFolder folder;
    const std::string ct = (folder / "ct").string(), library = (folder / "library").string(),
                      earlier = (folder / "earlier").string();
};

std::vector<Step> KilledDay::stepsOf(int day)
{
    const std::string number = std::to_string(day + 2);
    // Each at a place of its own, a centimetre from all others at least.
    const std::string marks = truth(std::to_string(20 + 10 * day) + ",0,0,N" + number);
    std::vector<Step> steps{
        {{"reads", "import", "--study", "s", reads(number)}, library, {{"reads", 2}}, 6},
        {{"truth", "import", marks}, library, {{"nodules", 1}, {"reference standards", 1}}, 3},
        {{"nodules", "describe", "1", "--site", day % 2 ? "lingula" : "left upper lobe"}, library, {}, 2},
        {{"library", "backup"}, library, {}, 2},
        {{"import", ct}, library, {}, 1},
        {{"library", "compact"}, library},
        {{"library", "restore"}, library},
        {{"library", "check"}, earlier, {}, 2}, // which migrates it
    };
#ifdef DSMT_WITH_ENGINE
    steps.push_back({{"analyze", ct, "--at", "0,0,0"}, library, {{"predictions", 1}}, 2, 4});
    steps.push_back({{"predictions", day % 2 ? "accept" : "reject", "1", "--reason", "as on day " + number},
                     library,
                     {{"decisions", 1}},
                     3});
#endif
    return steps;
}

} // namespace

// A day in steps, each a program that is killed at a random moment or let through. What a step acknowledged is there
// afterwards; a step that was killed is done or not done, never half.
TEST_F(KilledDay, LosesNothingAcknowledgedAndLeavesNothingHalf)
{
    const char* wanted = std::getenv("DSMT_TEST_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 100;
    std::mt19937 random(17);
    Rows before = rows(library);
    std::map<std::string, std::pair<int, int>> told; // of each step: killed, acknowledged
    std::map<std::string, Duration> took;            // when it was let through, on this machine
    for (int day = 0, killed = 0; killed < kills; ++day) {
        std::vector<Step> lots;
        for (const Step& step : stepsOf(day))
            lots.insert(lots.end(), std::size_t(step.often), step);
        const Step& step = lots[random() % lots.size()];
        const bool migrates = step.library == earlier;
        const std::string name =
            step.words[0] + (step.words[1] == ct ? "" : " " + step.words[1]) + (migrates ? ", migrates" : "");
        SCOPED_TRACE(name);
        if (migrates) {
            fs::remove_all(earlier);
            makeEarlierLibrary(folder / "filled", earlier, 1 + int(random() % (database::migrations().size() - 1)));
        }
        if (step.words[1] == "restore")
            done({"library", "backup"});
        const bool first = !took.contains(name);
        const double part = std::uniform_real_distribution<double>(0, 1.3)(random);
        const Ended ended =
            runAndKill(step, first ? std::chrono::minutes(5) : std::chrono::duration_cast<Duration>(part * took[name]));
        if (!ended.killed)
            took[name] = ended.after;
        killed += ended.killed ? 1 : 0;
        told[name].first += ended.killed ? 1 : 0;
        told[name].second += ended.acknowledged ? 1 : 0;
        const ProgramResult check = run({"library", "check", "--json"}, step.library);
        ASSERT_EQ(check.exitCode, 0) << check.output << check.errors;
        if (migrates) {
            EXPECT_EQ(rows(earlier)["predictions"], 2u);
            continue;
        }
        const Rows now = rows(library);
        Rows after = before;
        for (const auto& [what, count] : step.adds)
            after[what] += count;
        ASSERT_TRUE(now == after || (!ended.acknowledged && now == before)) << json(now) << " after " << json(before);
        before = now;
    }
    for (const auto& [name, counts] : told)
        std::printf("%-24s killed %4d, acknowledged %4d\n", name.c_str(), counts.first, counts.second);
    EXPECT_EQ(before["images"], 8u);
}
