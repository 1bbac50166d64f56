// SPDX-License-Identifier: GPL-3.0-or-later
// A batch during which the engine is killed again and again ends complete, with the answers of an undisturbed one.
// DSMT_KILLS kills on twice as many nodules; a few where it is not set.
#include "core/inference/engine_process.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/models/formula.h"
#include "tests/training/package_by_formula.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>
#include <thread>

using namespace dsmt;
using namespace dsmt::inference;

namespace {

int wantedKills()
{
    const char* const kills = std::getenv("DSMT_KILLS");
    return kills ? std::atoi(kills) : 5;
}

std::vector<PatchPair> batchOf(int count)
{
    std::vector<PatchPair> batch;
    for (int n = 0; n < count; ++n)
        batch.push_back({formula::patch("local" + std::to_string(n % 7), 48),
                         formula::patch("global" + std::to_string(n % 5), 64)});
    return batch;
}

/// Kills whatever child the engine has, at random times, until it has done so often enough.
class Killer final {
public:
    Killer(const EngineProcess& engine, int kills)
        : m_thread([this, &engine, kills](const std::stop_token& stop) {
              std::mt19937 random(11);
              while (m_kills < kills && !stop.stop_requested()) {
                  std::this_thread::sleep_for(std::chrono::milliseconds(20 + random() % 900));
                  const int process = engine.processId();
                  if (process > 0 && process != m_last && ::kill(process, SIGKILL) == 0) {
                      m_last = process;
                      ++m_kills;
                  }
              }
          })
    {
    }
    int kills() const { return m_kills; }

private:
    std::atomic<int> m_kills{0};
    int m_last = 0;
    std::jthread m_thread;
};

} // namespace

TEST(KilledEngine, LosesNoAnswerOfABatch)
{
    const int kills = wantedKills();
    const fixtures::TemporaryFolder folder;
    fixtures::writePackageByFormula(folder.path());
    Package package;
    package.folder = folder.path();
    const std::vector<PatchPair> batch = batchOf(2 * kills);
    EngineProcess undisturbed(package, {.device = "cpu", .threads = 1});
    std::vector<NetworkOutput> expected;
    for (std::size_t n = 0; n < std::min<std::size_t>(batch.size(), 35); ++n) // they come again after 35
        expected.push_back(undisturbed.evaluate({&batch[n], 1}, {}).front());

    EngineProcess engine(package, {.device = "cpu", .threads = 1, .tries = 20});
    int restarts = 0;
    const Progress progress([&](double, const std::string& text) { restarts += text.find("signal 9") != text.npos; },
                            {});
    const Killer killer(engine, kills);
    std::size_t answers = 0;
    // Goes round until it was killed often enough, so that quick machines are disturbed as often.
    while (answers < batch.size() || killer.kills() < kills) {
        const std::size_t n = answers++ % batch.size();
        const std::vector<NetworkOutput> outputs = engine.evaluate({&batch[n], 1}, progress);
        ASSERT_EQ(outputs.size(), 1u);
        const NetworkOutput& same = expected[n % 35];
        ASSERT_EQ(outputs[0].invasiveness, same.invasiveness) << n;
        ASSERT_EQ(outputs[0].pleuralRetraction, same.pleuralRetraction) << n;
        ASSERT_EQ(outputs[0].mask, same.mask) << n;
    }
    std::printf("%zu answers, the engine was killed %d times, %d questions were asked again\n", answers, killer.kills(),
                restarts);
    EXPECT_GE(killer.kills(), kills);
    EXPECT_GT(restarts, 0);
}
