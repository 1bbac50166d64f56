// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/run_lengths.h"

#include "core/base/error.h"

namespace dsmt::database {

namespace {

void append(std::vector<std::uint8_t>& runs, std::size_t length)
{
    for (; length >= 0x80; length >>= 7U)
        runs.push_back(std::uint8_t(length | 0x80U));
    runs.push_back(std::uint8_t(length));
}

[[noreturn]] void refuse()
{
    throw Error(ErrorKind::Failed, "a stored mask is damaged: its runs do not fill its grid");
}

/// Takes one length off the front.
std::size_t takeLength(std::span<const std::uint8_t>& runs)
{
    std::size_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        if (runs.empty() || shift > 56)
            refuse();
        const std::uint8_t byte = runs.front();
        runs = runs.subspan(1);
        length |= std::size_t(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return length;
    }
}

} // namespace

std::vector<std::uint8_t> encodeRuns(std::span<const std::uint8_t> mask)
{
    std::vector<std::uint8_t> runs;
    bool inside = false;
    std::size_t length = 0;
    for (const std::uint8_t voxel : mask) {
        if ((voxel != 0) != inside) {
            append(runs, length);
            inside = !inside;
            length = 0;
        }
        ++length;
    }
    append(runs, length);
    return runs;
}

std::vector<std::uint8_t> decodeRuns(std::span<const std::uint8_t> runs, std::size_t voxels)
{
    std::vector<std::size_t> lengths;
    std::size_t covered = 0;
    while (!runs.empty()) {
        lengths.push_back(takeLength(runs));
        if (lengths.back() > voxels - covered)
            refuse();
        covered += lengths.back();
    }
    if (covered != voxels)
        refuse();
    std::vector<std::uint8_t> mask;
    mask.reserve(voxels);
    for (std::size_t i = 0; i < lengths.size(); ++i)
        mask.insert(mask.end(), lengths[i], std::uint8_t(i % 2));
    return mask;
}

} // namespace dsmt::database
