// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_messages.h"

#include "core/base/error.h"
#include "core/dicom/slice_header.h" // kMostRowsOrColumns

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace dsmt::dicom {

static_assert(std::endian::native == std::endian::little, "messages are little-endian and copied as they are");

namespace {

constexpr std::array<char, 4> kMagic{'D', 'S', 'M', 'F'};

struct RequestStart {
    std::array<char, 4> magic = kMagic;
    std::uint16_t version = kDecoderProtocolVersion;
    std::uint16_t rows = 0, columns = 0;
    std::uint8_t bitsAllocated = 0, bitsStored = 0, isSigned = 0;
    std::array<std::uint8_t, 3> unused{};
    std::uint32_t streamBytes = 0;
    std::array<char, 64> transferSyntaxUid{};
};
static_assert(sizeof(RequestStart) == 84);

enum class AnswerKind : std::uint16_t { Ready = 1, Cells, Reason };

struct AnswerStart {
    std::array<char, 4> magic = kMagic;
    std::uint16_t version = kDecoderProtocolVersion;
    AnswerKind kind = AnswerKind::Ready;
    std::uint32_t bytes = 0;
};
static_assert(sizeof(AnswerStart) == 12);

[[noreturn]] void fail(const char* what)
{
    throw Error(ErrorKind::Failed, what);
}

template <class Start> bool isOurs(const Start& start)
{
    return start.magic == kMagic && start.version == kDecoderProtocolVersion;
}

template <class Start> std::vector<std::byte> block(const Start& start, const void* body, std::size_t count)
{
    std::vector<std::byte> bytes(sizeof start + count);
    std::memcpy(bytes.data(), &start, sizeof start);
    if (count > 0)
        std::memcpy(bytes.data() + sizeof start, body, count);
    return bytes;
}

bool isPossible(const RequestStart& start)
{
    return start.rows >= 1 && start.rows <= kMostRowsOrColumns && start.columns >= 1 &&
           start.columns <= kMostRowsOrColumns && (start.bitsAllocated == 8 || start.bitsAllocated == 16) &&
           start.bitsStored >= 1 && start.bitsStored <= start.bitsAllocated && start.isSigned <= 1 &&
           start.streamBytes <= kMostStreamBytes && start.transferSyntaxUid.back() == '\0';
}

} // namespace

std::vector<std::byte> requestStart(const CompressedFrame& frame)
{
    RequestStart start;
    if (frame.stream.size() > kMostStreamBytes || frame.transferSyntaxUid.size() >= start.transferSyntaxUid.size())
        throw Error(ErrorKind::BadInput, "its compressed pixel data are larger than this program reads");
    start.rows = std::uint16_t(frame.rows);
    start.columns = std::uint16_t(frame.columns);
    start.bitsAllocated = std::uint8_t(frame.bitsAllocated);
    start.bitsStored = std::uint8_t(frame.bitsStored);
    start.isSigned = frame.isSigned ? 1 : 0;
    start.streamBytes = std::uint32_t(frame.stream.size());
    std::copy(frame.transferSyntaxUid.begin(), frame.transferSyntaxUid.end(), start.transferSyntaxUid.begin());
    return block(start, nullptr, 0);
}

std::optional<CompressedFrame> readRequest(const ReadPipe& read)
{
    RequestStart start;
    if (!read(&start, sizeof start))
        return std::nullopt;
    if (!isOurs(start) || !isPossible(start))
        fail("this is no request of a program of this version");
    CompressedFrame frame{start.transferSyntaxUid.data(),
                          start.rows,
                          start.columns,
                          start.bitsAllocated,
                          start.bitsStored,
                          start.isSigned == 1,
                          {}};
    frame.stream.resize(start.streamBytes);
    if (!frame.stream.empty() && !read(frame.stream.data(), frame.stream.size()))
        fail("a request ends in the middle");
    return frame;
}

std::vector<std::byte> readyAnswer()
{
    return block(AnswerStart{}, nullptr, 0);
}

std::vector<std::byte> cellsStart(std::size_t cells)
{
    AnswerStart start;
    start.kind = AnswerKind::Cells;
    start.bytes = std::uint32_t(cells * sizeof(std::uint16_t));
    return block(start, nullptr, 0);
}

std::vector<std::byte> reasonAnswer(const std::string& reason)
{
    AnswerStart start;
    start.kind = AnswerKind::Reason;
    start.bytes = std::uint32_t(std::min<std::size_t>(reason.size(), kMostReasonBytes));
    return block(start, reason.data(), start.bytes);
}

bool readReady(const ReadPipe& read)
{
    AnswerStart start;
    return read(&start, sizeof start) && isOurs(start) && start.kind == AnswerKind::Ready && start.bytes == 0;
}

std::optional<std::string> readAnswer(const ReadPipe& read, std::span<std::uint16_t> cells)
{
    AnswerStart start;
    if (!read(&start, sizeof start))
        fail("the decoder closed its pipe");
    if (!isOurs(start))
        fail("the decoder does not keep to its protocol");
    if (start.kind == AnswerKind::Cells && start.bytes == cells.size_bytes()) {
        if (!read(cells.data(), cells.size_bytes()))
            fail("the decoder closed its pipe");
        return std::nullopt;
    }
    if (start.kind != AnswerKind::Reason || start.bytes == 0 || start.bytes > kMostReasonBytes)
        fail("the decoder does not keep to its protocol");
    std::string reason(start.bytes, '\0');
    if (!read(reason.data(), reason.size()))
        fail("the decoder closed its pipe");
    std::replace_if(
        reason.begin(), reason.end(), [](unsigned char c) { return c < 0x20 || c > 0x7E; }, ' ');
    return reason;
}

} // namespace dsmt::dicom
