// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/segment_frames.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/enhanced_header.h"
#include "core/dicom/slice_header.h"
#include "core/dicom/text_encoding.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

int countAt(DcmDataset& dataset, const DcmTagKey& tag, const char* name)
{
    const int count = unsignedShort(dataset, tag).value_or(0);
    if (count < 1 || count > kMostRowsOrColumns)
        refuse(fmt::format("it says that it has {} {}", count, name));
    return count;
}

/// Whether each pixel is one bit. @throws Error(BadInput) for anything but binary and fractional
bool isBinary(DcmDataset& dataset)
{
    const std::string type = rawText(dataset, DCM_SegmentationType);
    const int bits = unsignedShort(dataset, DCM_BitsAllocated).value_or(0);
    if ((type == "BINARY" && bits == 1) || (type == "FRACTIONAL" && bits == 8) || (type == "BINARY" && bits == 8))
        return bits == 1;
    refuse(fmt::format("its segmentation type is {} with {} bits a pixel; BINARY with 1 and FRACTIONAL with 8 are read",
                       type.empty() ? "not given" : toUtf8(type.substr(0, 16), "ISO_IR 6"), bits));
}

} // namespace

SegmentFrames::SegmentFrames(const OpenFile& file, const DicomObject& header, std::stop_token stop)
    : m_bytes(file, header.inflatedBytes()), m_decoders(std::move(stop))
{
    DcmDataset& dataset = header.dataset();
    m_isBinary = isBinary(dataset);
    m_count = frameCount(dataset);
    m_described = {.transferSyntaxUid = header.transferSyntaxUid(),
                   .rows = countAt(dataset, DCM_Rows, "rows"),
                   .columns = countAt(dataset, DCM_Columns, "columns"),
                   .bitsAllocated = 8,
                   .bitsStored = 8,
                   .isSigned = false,
                   .stream = {}};
    if (rawText(dataset, DCM_SegmentationType) == "FRACTIONAL") {
        const int most = unsignedShort(dataset, DCM_MaximumFractionalValue).value_or(0);
        if (most < 1 || most > 255)
            refuse(fmt::format("its Maximum Fractional Value is {}", most));
        m_half = (most + 1) / 2;
    }
    const auto& value = header.pixelValue();
    if (!value)
        refuse("it has no pixel data");
    if (value->hasSwappedWords)
        refuse("its pixels are in words of big endian, which is retired (PS3.5 A.3)");
    m_begin = value->offset;
    const std::uint64_t pixels = std::uint64_t(m_described.rows) * std::uint64_t(m_described.columns);
    const auto frames = std::size_t(m_count);
    if (value->hasFragments && m_isBinary)
        refuse("its binary pixels are compressed in a way that is not read");
    if (value->hasFragments)
        m_places = compressedFrames(m_bytes, *value, frames, dataset);
    else if (m_isBinary)
        // Bits of all frames follow each other without gaps (PS3.5 8.1.1): one frame for the check.
        nativeFrames(m_bytes, *value, 1, (frames * pixels + 7) / 8);
    else
        m_places = nativeFrames(m_bytes, *value, frames, pixels);
}

std::vector<std::uint8_t> SegmentFrames::read(int frame) const
{
    return m_isBinary ? bits(frame) : fractions(frame);
}

std::vector<std::uint8_t> SegmentFrames::bits(int frame) const
{
    const std::uint64_t pixels = std::uint64_t(m_described.rows) * std::uint64_t(m_described.columns);
    const std::uint64_t first = std::uint64_t(frame) * pixels, firstByte = first / 8;
    std::vector<std::uint8_t> packed((first + pixels + 7) / 8 - firstByte);
    m_bytes.read(m_begin + firstByte, packed.data(), packed.size());
    std::vector<std::uint8_t> voxels(pixels);
    for (std::uint64_t n = 0; n < pixels; ++n) {
        const std::uint64_t bit = first % 8 + n;
        voxels[n] = packed[bit / 8] >> (bit % 8) & 1U;
    }
    return voxels;
}

std::vector<std::uint8_t> SegmentFrames::fractions(int frame) const
{
    const std::size_t pixels = std::size_t(m_described.rows) * std::size_t(m_described.columns);
    const FramePlace& place = m_places.at(std::size_t(frame));
    CompressedFrame compressed = m_described;
    std::uint64_t bytes = 0;
    for (const ByteRange& range : place)
        bytes += range.bytes;
    compressed.stream.resize(bytes);
    std::byte* end = compressed.stream.data();
    for (const ByteRange& range : place) {
        m_bytes.read(range.offset, end, range.bytes);
        end += range.bytes;
    }
    std::vector<std::uint8_t> voxels(pixels);
    const auto belongs = [this](std::uint16_t value) { return std::uint8_t(value >= m_half ? 1 : 0); };
    if (!isCompressed(m_described.transferSyntaxUid)) {
        std::transform(compressed.stream.begin(), compressed.stream.end(), voxels.begin(),
                       [&](std::byte value) { return belongs(std::to_integer<std::uint16_t>(value)); });
        return voxels;
    }
    std::vector<std::uint16_t> cells(pixels);
    m_decoders.decode(compressed, cells);
    std::transform(cells.begin(), cells.end(), voxels.begin(), belongs);
    return voxels;
}

} // namespace dsmt::dicom
