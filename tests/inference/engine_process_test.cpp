// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_process.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <string>

using namespace dsmt;
using namespace dsmt::inference;
using namespace std::chrono_literals;

TEST(EngineProcess, SaysInWordsThatTheEngineDoesNotSpeakItsProtocol)
{
    // cat sends our own Load message back: an answer out of turn.
    EngineProcess engine(Package{}, {.program = "/bin/cat", .timeout = 5s});
    EXPECT_THROW(engine.attributes(), Error);
    EXPECT_EQ(engine.processId(), 0);
}

TEST(EngineProcess, SaysThatItsProgramIsMissing)
{
    EngineProcess engine(Package{}, {.program = "/no/such/dsmt-engine"});
    try {
        engine.start();
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(error.message().find("/no/such/dsmt-engine cannot be started"), std::string::npos);
    }
}

TEST(EngineProcess, StartsAnewAfterItDied)
{
    EngineProcess engine(Package{}, {.program = "/bin/false"});
    for (int attempt = 0; attempt < 2; ++attempt) {
        try {
            engine.attributes();
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.message(), "the engine ended with exit code 1 before it answered, 5 times");
        }
    }
}

TEST(EngineProcess, TellsThatItStartsTheEngineAgain)
{
    EngineProcess engine(Package{}, {.program = "/bin/false", .tries = 3});
    std::vector<std::string> told;
    const Progress progress([&](double, const std::string& text) { told.push_back(text); }, {});
    const PatchPair pair;
    EXPECT_THROW(engine.evaluate({&pair, 1}, progress), Error);
    EXPECT_EQ(told, std::vector<std::string>(2, "the engine ended with exit code 1; it is started again"));
}

TEST(EngineProcess, StopsAnEngineThatSaysNothingAndDoesNotAskAgain)
{
    const fixtures::TemporaryFolder folder;
    const std::filesystem::path script = folder / "engine", starts = folder / "starts";
    std::ofstream(script) << "#!/bin/sh\necho started >> '" << starts.string() << "'\nexec sleep 60\n";
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    EngineProcess engine(Package{}, {.program = script, .timeout = 1s});
    EXPECT_THROW(engine.attributes(), Error);
    EXPECT_EQ(engine.processId(), 0);
    std::ifstream stream(starts);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), "started\n");
}
