// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/compressed_frame.h"

#include "core/base/error.h"
#include "tests/fixtures/encoded_ct.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

constexpr int kRows = 33, kColumns = 21; // odd, so that a packed picture of 8 bit ends in the middle of a word

CompressedFrame frameOf(const Encoding& encoding)
{
    return {encoding.transferSyntaxUid,
            kRows,
            kColumns,
            encoding.bitsAllocated,
            encoding.bitsAllocated == 8 ? 8 : 12,
            encoding.bitsAllocated == 16,
            encodedStream(encoding, kRows, kColumns, 3)};
}

const Encoding& encodingCalled(const std::string& name)
{
    return *std::find_if(encodings().begin(), encodings().end(), [&](const Encoding& e) { return e.name == name; });
}

std::string reasonAgainst(const CompressedFrame& frame)
{
    try {
        requireFrameOfThisSize(frame);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        return error.message();
    }
    return "";
}

} // namespace

TEST(CompressedFrame, GivesBackTheCellsOfEveryEncoding)
{
    int tried = 0;
    for (const Encoding& encoding : encodings()) {
        if (!isCompressed(encoding.transferSyntaxUid))
            continue;
        ++tried;
        const auto original = someCells(kRows, kColumns, encoding.bitsAllocated, 3);
        std::vector<std::uint16_t> cells(original.size());
        decodeFrame(frameOf(encoding), cells);
        EXPECT_EQ(isLossySyntax(encoding.transferSyntaxUid), encoding.isLossy) << encoding.name;
        // Disc and surroundings are 140 apart.
        const int tolerance = encoding.isLossy ? 60 : 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            // The bits above the stored ones are not the decoder's to answer for.
            const auto value = [&](std::uint16_t cell) { return cell & 0x0FFFU; };
            ASSERT_NEAR(value(cells[i]), value(original[i]), tolerance) << encoding.name << " cell " << i;
        }
    }
    EXPECT_EQ(tried, 10);
}

TEST(CompressedFrame, IsRefusedBeforeDecodingWhenTheStreamHoldsAnotherPicture)
{
    for (const Encoding& encoding : encodings()) {
        if (!isCompressed(encoding.transferSyntaxUid))
            continue;
        CompressedFrame frame = frameOf(encoding);
        EXPECT_EQ(reasonAgainst(frame), "") << encoding.name;
        frame.rows = frame.columns = 8192;
        EXPECT_THAT(reasonAgainst(frame),
                    testing::AnyOf(HasSubstr("the header says 8192 x 8192 x 1"), HasSubstr("8192 x 8192 pixels in")))
            << encoding.name;
        frame.stream.resize(5);
        EXPECT_NE(reasonAgainst(frame), "") << encoding.name;
    }
}

TEST(CompressedFrame, IsRefusedWhenItsStreamIsTooShortForItsOwnHeader)
{
    // Both say 8192 x 8192, and 300 bytes cannot hold that.
    CompressedFrame frame = frameOf(encodingCalled("JPEG lossless, 16 bit"));
    frame.stream.resize(300);
    const std::array kStartOfFrame{std::byte{0xFF}, std::byte{0xC3}};
    const auto start =
        std::search(frame.stream.begin(), frame.stream.end(), kStartOfFrame.begin(), kStartOfFrame.end());
    ASSERT_NE(start, frame.stream.end());
    for (const int size : {5, 7}) { // of the rows, of the columns
        start[size] = std::byte{0x20};
        start[size + 1] = std::byte{0};
    }
    frame.rows = frame.columns = 8192;
    EXPECT_EQ(reasonAgainst(frame), "it is truncated or damaged: 8192 x 8192 pixels in 300 bytes");
}

TEST(CompressedFrame, IsRefusedWhenRleHasAnotherNumberOfSegments)
{
    CompressedFrame frame = frameOf(encodingCalled("RLE, 16 bit"));
    frame.stream[0] = std::byte{15};
    EXPECT_EQ(reasonAgainst(frame), "its RLE stream has 15 segments, 16 bits a pixel need 2");
}

TEST(CompressedFrame, IsRefusedWhenASegmentOfRleLiesOutsideIt)
{
    // DCMTK 3.6.7 reads where the header points.
    for (const auto& [place, value] :
         {std::pair{std::size_t(11), std::byte{4}}, std::pair{std::size_t(4), std::byte{3}}}) {
        CompressedFrame frame = frameOf(encodingCalled("RLE, 16 bit"));
        frame.stream[place] = value;
        EXPECT_EQ(reasonAgainst(frame), "its RLE stream has a segment outside itself");
    }
}

TEST(CompressedFrame, IsRefusedWhenItsStreamIsOfAnotherKindOrHasNoBeginning)
{
    CompressedFrame frame = frameOf(encodingCalled("JPEG lossless, 16 bit"));
    frame.transferSyntaxUid = encodingCalled("JPEG-LS lossless, 16 bit").transferSyntaxUid;
    EXPECT_EQ(reasonAgainst(frame), "its JPEG-LS stream has no frame header");
    frame = frameOf(encodingCalled("JPEG-LS lossless, 16 bit"));
    frame.transferSyntaxUid = encodingCalled("JPEG lossless of any predictor, 16 bit").transferSyntaxUid;
    EXPECT_EQ(reasonAgainst(frame), "its JPEG stream has no frame header");
    frame.stream.erase(frame.stream.begin(), frame.stream.begin() + 2);
    EXPECT_EQ(reasonAgainst(frame), "its JPEG stream has no beginning");
}

TEST(CompressedFrame, IsRefusedInATransferSyntaxOfMovingPictures)
{
    CompressedFrame frame = frameOf(encodingCalled("RLE, 16 bit"));
    frame.transferSyntaxUid = "1.2.840.10008.1.2.4.100";
    EXPECT_FALSE(isCompressed(frame.transferSyntaxUid));
    EXPECT_THAT(reasonAgainst(frame), HasSubstr("1.2.840.10008.1.2.4.100"));
}
