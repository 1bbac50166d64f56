// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cached_nodule.h"

#include <cstddef>

namespace dsmt::cohort {

inline constexpr std::array<char, 8> kPatchCacheMagic{'D', 'S', 'M', 'T', 'P', 'C', '0', '2'};
inline constexpr std::size_t kPatchCachePage = 4096;

struct PatchCacheHeader {
    std::array<char, 8> magic = kPatchCacheMagic;
    std::uint64_t recordBytes = 0;
    std::uint64_t count = 0;
    std::uint64_t indexOffset = 0, indexBytes = 0, indexChecksum = 0;
    std::uint64_t unused = 0;
    std::uint64_t checksum = 0; ///< of what is before it
};
static_assert(sizeof(PatchCacheHeader) == 64);

/// Where the cubes of a record lie.
struct RecordLayout {
    std::size_t localVoxels, globalVoxels;

    explicit RecordLayout(const PatchGrids& grids)
        : localVoxels(cubed(grids.local.size)), globalVoxels(cubed(grids.global.size))
    {
    }
    std::size_t maskOffset() const { return 2 * localVoxels; }
    std::size_t globalOffset() const { return 3 * localVoxels + localVoxels % 2; }
    std::size_t usedBytes() const { return globalOffset() + 2 * globalVoxels; }
    std::size_t bytes() const { return (usedBytes() + kPatchCachePage - 1) / kPatchCachePage * kPatchCachePage; }

private:
    static std::size_t cubed(int size) { return std::size_t(size) * std::size_t(size) * std::size_t(size); }
};

std::uint64_t checksumOf(const void* bytes, std::size_t count);
std::uint64_t checksumOf(const PatchCacheHeader& header);

/// The index as JSON text and back.
struct PatchCacheIndex {
    PatchGrids grids;
    std::string provenance;
    std::vector<NoduleFacts> facts;
    std::vector<std::uint64_t> checksums;
    std::vector<bool> hasMask; ///< whether the nodule's outline is known
};
std::string toJson(const PatchCacheIndex& index);
/// @throws Error(BadInput)
PatchCacheIndex patchCacheIndexFromJson(std::string_view text);

} // namespace dsmt::cohort
