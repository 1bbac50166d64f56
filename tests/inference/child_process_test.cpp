// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/child_process.h"

#include "core/base/error.h"
#include "core/inference/engine_process.h"

#include <csignal>
#include <gtest/gtest.h>
#include <string>
#include <thread>

using namespace dsmt;
using namespace dsmt::inference;
using namespace std::chrono_literals;

TEST(ChildProcess, TalksThroughItsPipes)
{
    ChildProcess child("/bin/cat", {}, {});
    ASSERT_TRUE(child.write("hello", 5, 5s, {}));
    std::string answer(5, ' ');
    ASSERT_TRUE(child.read(answer.data(), 5, 5s, {}));
    EXPECT_EQ(answer, "hello");
}

TEST(ChildProcess, SaysHowItEnded)
{
    ChildProcess failing("/bin/sh", {"-c", "exit 3"}, {});
    char byte = 0;
    EXPECT_FALSE(failing.read(&byte, 1, 5s, {}));
    EXPECT_EQ(failing.waitForEnd(), "ended with exit code 3");
    ChildProcess killed("/bin/cat", {}, {});
    ::kill(killed.processId(), SIGKILL);
    EXPECT_EQ(killed.waitForEnd(), "was stopped by signal 9");
}

TEST(ChildProcess, WritingToADeadOneIsAnAnswerAndNotOurEnd)
{
    ChildProcess child("/bin/true", {}, {});
    std::this_thread::sleep_for(50ms);
    const std::string much(1 << 20, 'x');
    EXPECT_FALSE(child.write(much.data(), much.size(), 5s, {}));
}

TEST(ChildProcess, WaitingEndsWithTheTimeoutOrTheStopToken)
{
    ChildProcess silent("/bin/cat", {}, {});
    char byte = 0;
    EXPECT_THROW(silent.read(&byte, 1, 100ms, {}), Error);
    std::stop_source source;
    source.request_stop();
    EXPECT_THROW(silent.read(&byte, 1, 60s, source.get_token()), Cancelled);
}

TEST(ChildProcess, PassesEnvironmentOn)
{
    ChildProcess child("/bin/sh", {"-c", "printf %s \"$DSMT_TEST\""}, {"DSMT_TEST=yes"});
    std::string answer(3, ' ');
    ASSERT_TRUE(child.read(answer.data(), 3, 5s, {}));
    EXPECT_EQ(answer, "yes");
}

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
