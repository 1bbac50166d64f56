// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/jpeg_frame.h"

#include <gtest/gtest.h>
#include <string>

using namespace dsmt::dicom;

namespace {

std::optional<JpegFrame> find(const std::string& bytes)
{
    return findJpegFrame(std::as_bytes(std::span(bytes)));
}

} // namespace

TEST(FindJpegFrame, ReadsTheFrameHeaderBehindOtherSegments)
{
    const std::string start("\xFF\xD8\xFF\xE0\x00\x04xx\xFF\xFF\xC4\x00\x03y", 14);
    for (const char marker : {'\xC0', '\xC3', '\xF7'}) {
        const auto frame =
            find(start + "\xFF" + marker + std::string("\x00\x0B\x0C\x02\x00\x01\x80\x01\x00\x00\x00", 11));
        ASSERT_TRUE(frame);
        EXPECT_EQ(frame->precision, 12);
        EXPECT_EQ(frame->rows, 512);
        EXPECT_EQ(frame->columns, 384);
        EXPECT_EQ(frame->components, 1);
    }
}

TEST(FindJpegFrame, FindsNothingInGarbage)
{
    EXPECT_FALSE(find(""));
    EXPECT_FALSE(find("\xFF\xD8"));
    EXPECT_FALSE(find("not a JPEG at all"));
    EXPECT_FALSE(find(std::string("\xFF\xD8\xFF\xC0\x00\x0B\x08", 7)));
    EXPECT_FALSE(find(std::string("\xFF\xD8\xFF\xE0\xFF\xFF\x00\x00", 8)));
    EXPECT_FALSE(find(std::string(1000, '\xFF')));
}
