// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 of the window in the middle of work: the next start offers the same case, slice and tool, and everything
// that was placed. DSMT_TEST_KILLS says how often.
#include "core/base/child_process.h"
#include "core/base/paths.h"
#include "core/database/annotation_store.h"
#include "core/workflows/import_ct.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "tests/ui/scripted_session.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <sstream>
#include <thread>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

constexpr int kKills = 5;
constexpr unsigned kLongestMilliseconds = 2500;

/// The session as a child of its own, and what it told until it was killed.
struct KilledSession {
    std::vector<SessionState> possible; ///< the last state that was surely kept, and all after it

    KilledSession(const std::filesystem::path& library, unsigned seed, unsigned milliseconds)
    {
        ChildProcess child("/proc/self/exe", {"--at-work", library.string(), std::to_string(seed)}, {});
        std::thread killer;
        const auto killAfter = [&](unsigned wait) {
            killer = std::thread([&child, wait] {
                std::this_thread::sleep_for(std::chrono::milliseconds(wait));
                ::kill(child.processId(), SIGKILL);
            });
        };
        std::string line;
        for (char letter = 0; child.read(&letter, 1, std::chrono::minutes(2), {});) {
            if (letter != '\n') {
                line += letter;
                continue;
            }
            if (!killer.joinable())
                killAfter(milliseconds);
            take(line);
            line.clear();
        }
        if (killer.joinable())
            killer.join();
        ended = child.waitForEnd();
    }

    void take(const std::string& line)
    {
        std::istringstream words(line);
        std::string word;
        SessionState state;
        if (!(words >> word >> state.caseName >> state.slice >> state.tool >> state.placed))
            return;
        if (word == "kept")
            possible.clear();
        possible.push_back(state);
    }

    std::string ended;
};

std::string wordsOf(const SessionState& state)
{
    return state.caseName + " slice " + std::to_string(state.slice) + " tool " + std::to_string(state.tool) +
           " placed " + std::to_string(state.placed);
}

int kills()
{
    const char* wanted = std::getenv("DSMT_TEST_KILLS");
    return wanted ? std::atoi(wanted) : kKills;
}

} // namespace

TEST(KilledSession, OffersTheSameCaseSliceAndToolAndLosesNothingThatWasPlaced)
{
    const fixtures::TemporaryFolder folder;
    const Theme theme;
    for (std::uint64_t seed : {1, 2})
        writeSmallCase(folder / ("ct" + std::to_string(seed)), seed);
    {
        database::Library library(folder / "library");
        workflows::importCt(library, {folder / "ct2", true, {}});
    }
    openedWorkstation(folder / "library", theme, {folder / "ct1", false, {}, false}).reset();

    std::mt19937 random(20261129);
    for (int n = 0; n < kills(); ++n) {
        const KilledSession session(folder / "library", unsigned(n), unsigned(random()) % kLongestMilliseconds);
        ASSERT_EQ(session.ended, "was stopped by signal 9") << n;
        ASSERT_FALSE(session.possible.empty());
        auto workstation = openedWorkstation(folder / "library", theme, {});
        const SessionState& kept = session.possible.front();
        SessionState found;
        const auto isPossible = [&] {
            found = stateOf(*workstation);
            return std::ranges::any_of(session.possible, [&](const SessionState& state) {
                return found.caseName == state.caseName &&
                       (state.slice == kAnywhere || (found.slice == state.slice && found.tool == state.tool));
            });
        };
        EXPECT_TRUE(waitUntil(isPossible, 5000)) << n << ": found " << wordsOf(found) << ", was " << wordsOf(kept)
                                                 << " to " << wordsOf(session.possible.back());
        int least = 0;
        for (const SessionState& state : session.possible)
            if (state.caseName == found.caseName)
                least = std::max(least, state.placed);
        // What was drawn in the last instant may be on its way to the disk.
        const bool justDrawn = session.possible.size() > 1 && session.possible.back().caseName == found.caseName &&
                               session.possible.back().placed == least;
        const int atLeast = justDrawn ? least - 1 : least;
        EXPECT_TRUE(waitUntil([&] { return stateOf(*workstation).placed >= atLeast; }, 5000))
            << n << ": found " << stateOf(*workstation).placed << " of " << least;
    }
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc == 4 && std::string(argv[1]) == "--at-work")
        return runScriptedSession(argv[2], unsigned(std::atoi(argv[3])));
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
