// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/multiframe_file.h"

#include "core/base/error.h"
#include "core/dicom/dataset_values.h"
#include "core/dicom/dicom_object.h"
#include "core/dicom/functional_groups.h"
#include "core/dicom/native_pixels.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <bit>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

// As much as stays in the fastest memory between being read and being converted.
constexpr std::size_t kBlockCells = 16384;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

/// Bits of a pixel in the file.
int requireSame(DcmDataset& dataset, const SliceFile& slice, const FunctionalGroups& groups, int rows, int columns)
{
    if (integer(dataset, DCM_NumberOfFrames).value_or(1) != slice.frames ||
        groups.frames() != std::size_t(slice.frames))
        refuse("it has changed since its header was read");
    return requireSamePicture(dataset, slice, rows, columns);
}

std::uint16_t swapped(std::uint16_t word)
{
    return std::uint16_t(word << 8U | word >> 8U);
}

/// Bytes that were read into the first half of the cells become cells, from the end.
void widen(std::span<std::uint16_t> cells)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(cells.data());
    for (std::size_t i = cells.size(); i-- > 0;)
        cells[i] = bytes[i];
}

} // namespace

MultiframeFile::MultiframeFile(const SliceFile& slice, int rows, int columns)
    : m_file(slice.file), m_bytes(m_file, nullptr)
{
    const DicomObject object = DicomObject::readHeader(m_file);
    m_bytes = FileBytes(m_file, object.inflatedBytes());
    DcmDataset& dataset = object.dataset();
    const FunctionalGroups groups(dataset);
    const int bitsAllocated = requireSame(dataset, slice, groups, rows, columns);
    const auto& value = object.pixelValue();
    if (!value)
        refuse("it has no pixel data");
    m_isCompressed = DcmXfer(dataset.getOriginalXfer()).isEncapsulated();
    if (m_isCompressed != value->hasFragments)
        refuse(m_isCompressed ? "its compressed pixel data cannot be found"
                              : "its pixel data are in fragments, but not compressed");
    m_swapsBytes = value->hasSwappedWords != (std::endian::native == std::endian::big);

    const auto pixels = std::uint64_t(rows) * std::uint64_t(columns);
    if (value->hasSwappedWords && bitsAllocated == 8 && pixels % 2 != 0)
        refuse("its frames of 8-bit pixels begin within words of big endian");
    const auto frames = std::size_t(slice.frames);
    std::vector<FramePlace> places = m_isCompressed
                                         ? compressedFrames(m_bytes, *value, frames, dataset)
                                         : nativeFrames(m_bytes, *value, frames, pixels * unsigned(bitsAllocated) / 8);
    for (std::size_t i = 0; i < frames; ++i) {
        Frame& frame = m_frames.emplace_back();
        frame.place = std::move(places[i]);
        DcmItem* rescale = groups.find(i, DCM_PixelValueTransformationSequence, DCM_RescaleSlope);
        frame.format = formatOf(dataset, rescale ? *rescale : dataset, bitsAllocated, frame.notes);
        frame.notes.lossy = slice.lossy;
    }
    m_described = {.transferSyntaxUid = object.transferSyntaxUid(),
                   .rows = rows,
                   .columns = columns,
                   .bitsAllocated = bitsAllocated,
                   .bitsStored = m_frames.front().format.bitsStored,
                   .isSigned = m_frames.front().format.isSigned,
                   .stream = {}};
}

DecodedSlice MultiframeFile::decode(int frame, const FrameDecoder& decoder, std::span<std::int16_t> hu) const
{
    const Frame& wanted = m_frames.at(std::size_t(frame));
    if (!m_isCompressed) {
        decodeNative(wanted, hu);
        return wanted.notes;
    }
    std::vector<std::uint16_t> cells(hu.size());
    decoder(compressed(wanted), cells);
    toHounsfield(cells, wanted.format, hu);
    return wanted.notes;
}

void MultiframeFile::requireFrame(int frame) const
{
    if (m_isCompressed)
        requireFrameOfThisSize(compressed(m_frames.at(std::size_t(frame))));
}

void MultiframeFile::decodeNative(const Frame& frame, std::span<std::int16_t> hu) const
{
    const std::size_t cellBytes = m_described.bitsAllocated / 8;
    std::array<std::uint16_t, kBlockCells> block;
    for (std::size_t done = 0; done < hu.size();) {
        const auto cells = std::span(block).first(std::min(hu.size() - done, block.size()));
        m_bytes.read(frame.place.front().offset + done * cellBytes, cells.data(), cells.size() * cellBytes);
        if (m_swapsBytes)
            std::transform(cells.begin(), cells.end(), cells.begin(), swapped);
        if (cellBytes == 1)
            widen(cells);
        toHounsfield(cells, frame.format, hu.subspan(done, cells.size()));
        done += cells.size();
    }
}

CompressedFrame MultiframeFile::compressed(const Frame& frame) const
{
    CompressedFrame compressed = m_described;
    std::uint64_t bytes = 0;
    for (const ByteRange& range : frame.place)
        bytes += range.bytes;
    compressed.stream.resize(bytes);
    std::byte* end = compressed.stream.data();
    for (const ByteRange& range : frame.place) {
        m_bytes.read(range.offset, end, range.bytes);
        end += range.bytes;
    }
    return compressed;
}

MultiframeFiles::MultiframeFiles(const std::vector<const SliceFile*>& slices)
{
    for (const SliceFile* slice : slices)
        if (slice->frames > 0)
            ++m_entries[slice->file].wanted;
}

std::shared_ptr<const MultiframeFile> MultiframeFiles::fileOf(const SliceFile& slice, int rows, int columns)
{
    const std::lock_guard lock(m_mutex);
    Entry& entry = m_entries[slice.file];
    if (!entry.file)
        entry.file = std::make_shared<const MultiframeFile>(slice, rows, columns);
    std::shared_ptr<const MultiframeFile> file = entry.file;
    if (--entry.wanted == 0)
        entry.file = nullptr;
    return file;
}

} // namespace dsmt::dicom
