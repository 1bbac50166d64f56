// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_messages.h"

#include "core/base/error.h"

#include <cstring>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;

namespace {

std::string written(const Message& message)
{
    std::string bytes;
    writeMessage([&](const void* data, std::size_t count) { bytes.append(static_cast<const char*>(data), count); },
                 message);
    return bytes;
}

std::optional<Message> readFrom(const std::string& bytes)
{
    std::size_t next = 0;
    return readMessage([&](void* to, std::size_t count) {
        if (bytes.size() - next < count)
            return false;
        std::memcpy(to, bytes.data() + next, count);
        next += count;
        return true;
    });
}

} // namespace

TEST(EngineMessages, ComeBackAsTheyWere)
{
    const Message message{MessageKind::Evaluate, R"({"inputs": 1})", {1.5f, -2, 0}};
    const auto back = readFrom(written(message));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->kind, message.kind);
    EXPECT_EQ(back->header, message.header);
    EXPECT_EQ(back->body, message.body);
}

TEST(EngineMessages, EndCleanlyBetweenFrames)
{
    EXPECT_FALSE(readFrom(""));
}

TEST(EngineMessages, RefuseForeignBytes)
{
    EXPECT_THROW(readFrom("GET / HTTP/1.1\r\nHost: x"), Error);
}

TEST(EngineMessages, RefuseAnotherVersion)
{
    std::string bytes = written({MessageKind::Load, "{}", {}});
    bytes[4] = 99;
    EXPECT_THROW(readFrom(bytes), Error);
}

TEST(EngineMessages, RefuseDeclaredSizesBeforeTakingMemory)
{
    for (const std::size_t place : {std::size_t(8), std::size_t(12)}) {
        std::string bytes = written({MessageKind::Load, "{}", {}});
        const std::uint32_t huge = 0xfffffffcu;
        std::memcpy(bytes.data() + place, &huge, 4);
        EXPECT_THROW(readFrom(bytes), Error);
    }
}

TEST(EngineMessages, RefuseAFrameThatEndsInTheMiddle)
{
    const std::string bytes = written({MessageKind::Evaluate, R"({"inputs": 1})", {1, 2, 3}});
    for (std::size_t length = 16; length < bytes.size(); ++length)
        EXPECT_THROW(readFrom(bytes.substr(0, length)), Error);
}
