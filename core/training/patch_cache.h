// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/patch_spec.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace dsmt::training {

/// Margins around the network's patches, so that shifts and small rotations stay inside what was cut.
inline constexpr inference::PatchGrid kCachedLocal{64, 1.0};
inline constexpr inference::PatchGrid kCachedGlobal{72, 2.0};

/// One nodule as training sees it: HU cubes centred on it (x fastest, LPS), its mask on the local grid, what is known.
struct CachedNodule {
    std::uint64_t seed = 0;
    std::array<float, 3> labels{-1, -1,
                                -1};  ///< invasive, bubble lucency, pleural retraction: 0, 1 or negative = unknown
    float diameterMm = 0, meanHu = 0; ///< for the size + HU baseline; from the mask
    std::vector<std::int16_t> local;  ///< kCachedLocal.size^3
    std::vector<std::uint8_t> mask;   ///< kCachedLocal.size^3
    std::vector<std::int16_t> global; ///< kCachedGlobal.size^3
};

/// File: magic "DSMTPC01", u32 local size, u32 global size, u64 count, then records of one fixed size.
/// Written beside the target and renamed.
/// @throws Error(Failed)
void writePatchCache(const std::filesystem::path& file, const std::vector<CachedNodule>& nodules);

/// @throws Error(NotFound), Error(BadInput) for a foreign, older or truncated file
std::vector<CachedNodule> readPatchCache(const std::filesystem::path& file);

} // namespace dsmt::training
