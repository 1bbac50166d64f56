// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include "core/base/error.h"

#include <csignal>
#include <gtest/gtest.h>
#include <string>
#include <thread>

using namespace dsmt;
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

TEST(ChildProcess, OneThatClosesItsPipeAndLivesOnIsEnded)
{
    ChildProcess stubborn("/bin/sh", {"-c", "exec sleep 60 > /dev/null"}, {});
    char byte = 0;
    EXPECT_FALSE(stubborn.read(&byte, 1, 5s, {}));
    EXPECT_EQ(stubborn.waitForEnd(), "closed its pipe and did not end");
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

TEST(ChildProcess, ADribbleIsNoAnswerInTime)
{
    ChildProcess dribbling("/bin/sh", {"-c", "while printf x; do sleep 0.05; done"}, {});
    std::string answer(1000, ' ');
    EXPECT_THROW(dribbling.read(answer.data(), answer.size(), 300ms, {}), Error);
}

TEST(ChildProcess, PassesEnvironmentOn)
{
    ChildProcess child("/bin/sh", {"-c", "printf %s \"$DSMT_TEST\""}, {"DSMT_TEST=yes"});
    std::string answer(3, ' ');
    ASSERT_TRUE(child.read(answer.data(), 3, 5s, {}));
    EXPECT_EQ(answer, "yes");
}
