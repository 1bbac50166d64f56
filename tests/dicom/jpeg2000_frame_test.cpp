// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg2000_frame.h"

#include "tests/fixtures/jpeg2000_stream.h"

#include <gtest/gtest.h>
#include <string>

using namespace dsmt::dicom;
using namespace dsmt::fixtures;

namespace {

std::vector<std::byte> sound()
{
    return jpeg2000Stream(std::vector<std::uint16_t>(24 * 10, 7), 10, 24, 12, true);
}

std::vector<std::byte> boxed(const std::vector<std::byte>& stream)
{
    const std::string boxes("\0\0\0\x0CjP  \r\n\x87\n\0\0\0\0jp2c", 20);
    std::vector<std::byte> file;
    for (const char c : boxes)
        file.push_back(std::byte(c));
    file.insert(file.end(), stream.begin(), stream.end());
    return file;
}

} // namespace

TEST(Jpeg2000Frame, IsFoundInACodestreamAndInAFileOfBoxes)
{
    for (const auto& stream : {sound(), boxed(sound())}) {
        const auto frame = findJpeg2000Frame(stream);
        ASSERT_TRUE(frame);
        EXPECT_EQ(frame->rows, 10);
        EXPECT_EQ(frame->columns, 24);
        EXPECT_EQ(frame->precision, 12);
        EXPECT_EQ(frame->components, 1);
    }
}

TEST(Jpeg2000Frame, CountsTheSamplesOfAComponentThatLeavesSomeOut)
{
    auto stream = sound();
    stream[43] = std::byte{5}; // every fifth column
    const auto frame = findJpeg2000Frame(stream);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->columns, 5);
    EXPECT_EQ(frame->rows, 10);
}

TEST(Jpeg2000Frame, IsNothingWhenTheMarkerIsCutOffOrAbsurd)
{
    const auto stream = sound();
    for (std::size_t length = 0; length < 45; ++length)
        EXPECT_FALSE(findJpeg2000Frame(std::span(stream).first(length))) << length;
    for (const std::size_t place : {std::size_t(8), std::size_t(12)}) { // right and bottom edge
        auto absurd = stream;
        absurd[place] = std::byte{0xFF};
        EXPECT_FALSE(findJpeg2000Frame(absurd));
    }
    auto stepless = stream;
    stepless[44] = std::byte{0};
    EXPECT_FALSE(findJpeg2000Frame(stepless));
    // A box that says it has no length must not be looked for again and again.
    auto endless = boxed(stream);
    endless[3] = std::byte{0};
    EXPECT_FALSE(findJpeg2000Frame(endless));
}
