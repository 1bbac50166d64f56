// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_process.h"

#include "core/base/error.h"

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
            EXPECT_NE(error.message().find("the engine ended with exit code 1"), std::string::npos) << error.message();
        }
    }
}
