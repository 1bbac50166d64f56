// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/read_volume_file.h"

#include "core/volume_files/packed_bytes.h"
#include "core/volume_files/voxel_values.h"

#include <algorithm>
#include <fmt/format.h>
#include <new>

namespace dsmt::volume_files {

namespace {

constexpr std::size_t kBlock = std::size_t(128) << 10U; ///< voxels

/// In the order of the file.
std::vector<std::int16_t> readVoxels(const VolumeFileHeader& header, const Progress& progress)
{
    PackedBytes source(header.voxels);
    const std::size_t each = bytesOf(header.format.type), count = header.geometry.size.voxels();
    std::vector<char> bytes(kBlock * each);
    for (std::uint64_t skipped = 0; skipped < header.voxels.skipped;) {
        const std::size_t step = std::min<std::uint64_t>(header.voxels.skipped - skipped, bytes.size());
        if (source.read(std::span(bytes).first(step)) != step)
            throw Error(ErrorKind::BadInput, "it is cut off before its first voxel");
        skipped += step;
    }
    std::vector<std::int16_t> voxels;
    voxels.reserve(count); // claims addresses; the pages are taken below
    while (voxels.size() < count) {
        const std::size_t begin = voxels.size(), step = std::min(kBlock, count - begin);
        const std::size_t got = source.read(std::span(bytes).first(step * each));
        if (got != step * each)
            throw Error(ErrorKind::BadInput, fmt::format("it is cut off: {} of the {} bytes of its voxels are there",
                                                         begin * each + got, count * each));
        voxels.resize(begin + step);
        toHounsfield(std::span(bytes).first(got), header.format, std::span(voxels).subspan(begin));
        progress.advance(double(begin + step) / double(count), "Reading voxels");
    }
    source.checkEnd();
    return voxels;
}

/// Lets the k axis, or the j axis within each slice, run the other way.
void reverse(std::vector<std::int16_t>& voxels, imaging::Size size, ReversedAxis axis)
{
    if (axis == ReversedAxis::None)
        return;
    const std::size_t row = std::size_t(size.i), slice = row * std::size_t(size.j);
    const std::size_t step = axis == ReversedAxis::Rows ? row : slice;
    const std::size_t group = axis == ReversedAxis::Rows ? slice : voxels.size();
    const auto at = [&](std::size_t place) { return voxels.begin() + std::ptrdiff_t(place); };
    for (std::size_t begin = 0; begin < voxels.size(); begin += group)
        for (std::size_t low = begin, high = begin + group - step; low < high; low += step, high -= step)
            std::swap_ranges(at(low), at(low + step), at(high));
}

/// Air is at -1000: a CT has values far under zero. Masks, probabilities and pictures of 8 bits have none.
void noteWhatIsNotHounsfield(const std::vector<std::int16_t>& voxels, std::vector<VolumeNote>& notes)
{
    const auto [lowest, highest] = std::minmax_element(voxels.begin(), voxels.end());
    if (*lowest >= -1 && *highest <= 255)
        notes.push_back(
            {"not_hounsfield", fmt::format("All values lie between {} and {}: they are hardly HU, since air "
                                           "is at -1000.",
                                           *lowest, *highest)});
}

} // namespace

FileVolume readVolumeFile(const std::filesystem::path& file, const Progress& progress)
{
    VolumeFileHeader header = readVolumeFileHeader(file);
    try {
        std::vector<std::int16_t> voxels = readVoxels(header, progress);
        reverse(voxels, header.geometry.size, header.reversed);
        noteWhatIsNotHounsfield(voxels, header.notes);
        return {std::make_shared<const imaging::Volume>(header.geometry, std::move(voxels)), std::move(header.notes)};
    } catch (const Error& error) {
        throw error.within(file.string());
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::Failed, fmt::format("{}: there is no memory for its {} MiB", file.string(),
                                                   header.geometry.size.voxels() * sizeof(std::int16_t) >> 20U));
    }
}

} // namespace dsmt::volume_files
