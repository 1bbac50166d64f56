// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_messages.h"

#include "core/base/error.h"

#include <cstring>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::dicom;

namespace {

using Bytes = std::vector<std::byte>;

/// Reads what was written; false when less is left than asked for.
ReadPipe pipeOver(const Bytes& bytes)
{
    return [rest = std::span(bytes)](void* target, std::size_t count) mutable {
        if (count > rest.size())
            return false;
        if (count > 0)
            std::memcpy(target, rest.data(), count);
        rest = rest.subspan(count);
        return true;
    };
}

Bytes joined(Bytes start, const void* body, std::size_t count)
{
    const auto* from = static_cast<const std::byte*>(body);
    start.insert(start.end(), from, from + count);
    return start;
}

CompressedFrame someFrame()
{
    CompressedFrame frame{"1.2.840.10008.1.2.4.70", 512, 300, 16, 12, true, {}};
    for (int i = 0; i < 1000; ++i)
        frame.stream.push_back(std::byte(i));
    return frame;
}

Bytes requestOf(const CompressedFrame& frame)
{
    return joined(requestStart(frame), frame.stream.data(), frame.stream.size());
}

} // namespace

TEST(DecoderMessages, CarryAFrame)
{
    const CompressedFrame sent = someFrame();
    const auto got = readRequest(pipeOver(requestOf(sent)));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->transferSyntaxUid, sent.transferSyntaxUid);
    EXPECT_EQ(std::pair(got->rows, got->columns), std::pair(512, 300));
    EXPECT_EQ(std::pair(got->bitsAllocated, got->bitsStored), std::pair(16, 12));
    EXPECT_TRUE(got->isSigned);
    EXPECT_EQ(got->stream, sent.stream);
    EXPECT_FALSE(readRequest(pipeOver({})));
}

TEST(DecoderMessages, CarryCellsOrAReason)
{
    const std::vector<std::uint16_t> sent{1, 2, 0xFFFF};
    std::vector<std::uint16_t> cells(3);
    EXPECT_FALSE(readAnswer(pipeOver(joined(cellsStart(3), sent.data(), 6)), cells));
    EXPECT_EQ(cells, sent);
    EXPECT_EQ(readAnswer(pipeOver(reasonAnswer("it is\n damaged")), cells), "it is  damaged");
    EXPECT_TRUE(readReady(pipeOver(readyAnswer())));
    EXPECT_FALSE(readReady(pipeOver(reasonAnswer("no"))));
}

TEST(DecoderMessages, AreNotBelievedWhenTheySayAnotherNumberOfCells)
{
    std::vector<std::uint16_t> cells(3);
    for (const std::size_t count : {2, 4, 1 << 20})
        EXPECT_THROW(readAnswer(pipeOver(joined(cellsStart(count), Bytes(64).data(), 64)), cells), Error) << count;
}

TEST(DecoderMessages, AreRefusedWhenAnyByteOfTheirStartIsImpossible)
{
    std::mt19937 random(5);
    const Bytes request = requestOf(someFrame()), answer = reasonAnswer("it is damaged");
    int refused = 0;
    for (int n = 0; n < 2000; ++n) {
        Bytes damaged = n % 2 == 0 ? request : answer;
        damaged[random() % 12] = std::byte(random());
        damaged.resize(random() % 3 == 0 ? random() % damaged.size() : damaged.size());
        std::vector<std::uint16_t> cells(16);
        try {
            if (n % 2 == 0)
                readRequest(pipeOver(damaged));
            else
                readAnswer(pipeOver(damaged), cells);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::Failed);
            ++refused;
        }
    }
    EXPECT_GT(refused, 1000);
    EXPECT_LT(refused, 2000);
}
