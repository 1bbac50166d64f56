// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/frame_places.h"

#include "core/base/error.h"
#include "core/dicom/dicom_object.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <optional>

namespace dsmt::dicom {

namespace {

constexpr std::uint32_t kItem = 0xE000FFFE, kSequenceEnd = 0xE0DDFFFE; // read as little endian
constexpr std::uint64_t kItemHeader = 8;
// A thousand frames of a thousand fragments each.
constexpr std::size_t kMostFragments = 1'000'000;

[[noreturn]] void refuse(std::string reason)
{
    throw Error(ErrorKind::BadInput, std::move(reason));
}

std::uint64_t littleEndian(const std::uint8_t* bytes, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8U | bytes[i];
    return value;
}

/// The items of encapsulated pixel data without their headers: the offset table, then the fragments.
std::vector<ByteRange> itemsOf(const FileBytes& file, std::uint64_t at)
{
    std::vector<ByteRange> items;
    // Some writers leave the end mark out; whether all frames are there shows later.
    while (at + kItemHeader <= file.count()) {
        std::array<std::uint8_t, kItemHeader> header{};
        file.read(at, header.data(), header.size());
        const std::uint64_t tag = littleEndian(header.data(), 4), bytes = littleEndian(header.data() + 4, 4);
        if (tag == kSequenceEnd)
            break;
        if (tag != kItem)
            refuse("its compressed pixel data are damaged: a fragment does not begin where the one before it ends");
        at += kItemHeader;
        if (bytes > file.count() - at)
            refuse("the file is truncated: a fragment of its pixel data is longer than the file");
        items.push_back({at, bytes});
        at += bytes;
        if (items.size() > kMostFragments)
            refuse(fmt::format("its compressed pixel data have more than {} fragments", kMostFragments));
    }
    return items;
}

using Fragments = std::vector<ByteRange>;
/// Of each frame the index of its first fragment.
using Beginnings = std::vector<std::size_t>;

/// @param offsets of the frames' first item tags from that of the first fragment
std::optional<Beginnings> byOffsets(const Fragments& fragments, const std::vector<std::uint64_t>& offsets)
{
    Beginnings beginnings;
    for (const std::uint64_t offset : offsets) {
        const std::uint64_t place = fragments.front().offset + offset;
        const auto found = std::lower_bound(fragments.begin(), fragments.end(), place,
                                            [](const ByteRange& range, std::uint64_t at) { return range.offset < at; });
        const auto index = std::size_t(found - fragments.begin());
        const bool isAfter = beginnings.empty() ? index == 0 : index > beginnings.back();
        if (found == fragments.end() || found->offset != place || !isAfter)
            return std::nullopt;
        beginnings.push_back(index);
    }
    return beginnings;
}

std::vector<std::uint64_t> basicOffsets(const FileBytes& file, const ByteRange& table)
{
    std::vector<std::uint8_t> bytes(table.bytes);
    file.read(table.offset, bytes.data(), bytes.size());
    std::vector<std::uint64_t> offsets;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
        offsets.push_back(littleEndian(bytes.data() + at, 4));
    return offsets;
}

std::vector<std::uint64_t> extendedOffsets(DcmDataset& dataset)
{
    DcmElement* element = nullptr;
    Uint64* values = nullptr;
    if (dataset.findAndGetElement(DCM_ExtendedOffsetTable, element).bad() || element->getUint64Array(values).bad() ||
        !values)
        return {};
    return {values, values + element->getLength() / sizeof(Uint64)};
}

/// By SOI (T.81 B.1.1.3), SOC (15444-1 A.4.1) or the signature of a JP2 file (15444-1 I.5.1).
std::optional<Beginnings> byMarkers(const FileBytes& file, const Fragments& fragments, std::size_t frames)
{
    Beginnings beginnings;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        std::array<std::uint8_t, 8> start{};
        file.read(fragments[i].offset, start.data(), std::min<std::uint64_t>(start.size(), fragments[i].bytes));
        const bool isMarker = start[0] == 0xFF && (start[1] == 0xD8 || start[1] == 0x4F);
        if (isMarker || std::memcmp(start.data(), "\0\0\0\x0CjP  ", 8) == 0)
            beginnings.push_back(i);
    }
    if (beginnings.size() != frames || beginnings.front() != 0)
        return std::nullopt;
    return beginnings;
}

Beginnings beginningsOf(const FileBytes& file, const ByteRange& table, const Fragments& fragments, std::size_t frames,
                        DcmDataset& dataset)
{
    if (frames == 1)
        return {0};
    if (table.bytes == 4 * frames)
        if (auto found = byOffsets(fragments, basicOffsets(file, table)))
            return *found;
    if (const auto offsets = extendedOffsets(dataset); offsets.size() == frames)
        if (auto found = byOffsets(fragments, offsets))
            return *found;
    if (fragments.size() == frames) {
        Beginnings all(frames);
        for (std::size_t i = 0; i < frames; ++i)
            all[i] = i;
        return all;
    }
    if (auto found = byMarkers(file, fragments, frames))
        return *found;
    refuse(fmt::format("it has {} frames, but its compressed pixel data have {} fragments that do not say which frame "
                       "they belong to",
                       frames, fragments.size()));
}

} // namespace

void FileBytes::read(std::uint64_t offset, void* target, std::size_t count) const
{
    const bool fits = offset <= this->count() && count <= this->count() - offset;
    if (fits && m_inflated)
        std::memcpy(target, m_inflated->data() + offset, count);
    else if (!fits || m_file->read(offset, target, count) < count)
        refuse("the file is truncated: its pixel data end too early");
}

std::vector<FramePlace> nativeFrames(const FileBytes& file, const PixelValue& value, std::size_t frames,
                                     std::uint64_t frameBytes)
{
    const std::uint64_t needed = frames * frameBytes;
    if (value.bytes < needed)
        refuse(fmt::format("its pixel data have {} bytes, {} frames of {} bytes need {}", value.bytes, frames,
                           frameBytes, needed));
    if (value.offset > file.count() || needed > file.count() - value.offset)
        refuse(fmt::format("the file is truncated: its {} frames need {} bytes and it has {}", frames, needed,
                           file.count() - std::min(value.offset, file.count())));
    std::vector<FramePlace> places;
    places.reserve(frames);
    for (std::size_t frame = 0; frame < frames; ++frame)
        places.push_back({{value.offset + frame * frameBytes, frameBytes}});
    return places;
}

std::vector<FramePlace> compressedFrames(const FileBytes& file, const PixelValue& value, std::size_t frames,
                                         DcmDataset& dataset)
{
    std::vector<ByteRange> items = itemsOf(file, value.offset);
    if (items.size() < 2)
        refuse("its compressed pixel data have no fragments");
    const Fragments fragments(items.begin() + 1, items.end());
    Beginnings beginnings = beginningsOf(file, items.front(), fragments, frames, dataset);
    beginnings.push_back(fragments.size());
    std::vector<FramePlace> places;
    places.reserve(frames);
    for (std::size_t frame = 0; frame < frames; ++frame)
        places.emplace_back(fragments.begin() + std::ptrdiff_t(beginnings[frame]),
                            fragments.begin() + std::ptrdiff_t(beginnings[frame + 1]));
    return places;
}

} // namespace dsmt::dicom
