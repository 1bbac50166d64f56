// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/patch_spec.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dsmt::cohort {

/// The cubes that are cut for training: with margins round the network's patches, so that shifts and small rotations
/// stay inside what was cut.
struct PatchGrids {
    inference::PatchGrid local{64, 1.0};
    inference::PatchGrid global{72, 2.0};

    bool operator==(const PatchGrids&) const = default;
};

/// What training cuts from.
inline constexpr inference::PatchGrid kCachedLocal = PatchGrids{}.local, kCachedGlobal = PatchGrids{}.global;

/// What is known about a nodule beside its voxels.
struct NoduleFacts {
    std::string id;
    std::string patient;
    std::string site;                        ///< hospital
    std::string split;                       ///< "train", "test" or empty
    std::string pathology;                   ///< AAH, AIS, MIA, IAC or empty
    std::uint64_t seed = 0;                  ///< of a simulated case
    std::array<float, 3> labels{-1, -1, -1}; ///< invasive, bubble lucency, pleural retraction: 0, 1; negative = unknown
    float diameterMm = 0, meanHu = 0; ///< for the size + HU baseline; from the mask, both 0 where that is not known
};

/// One nodule as it is cut: HU cubes centred on it (x fastest, along LPS), its mask on the local grid. An empty mask
/// means that nobody has outlined the nodule.
struct PatchRecord : NoduleFacts {
    std::vector<std::int16_t> local;  ///< PatchGrids::local
    std::vector<std::uint8_t> mask;   ///< PatchGrids::local, 0 or 1; empty: outline not known
    std::vector<std::int16_t> global; ///< PatchGrids::global
};

/// One nodule as training sees it. Keeps alive what its spans look into: a mapped file or a record.
struct CachedNodule : NoduleFacts {
    std::span<const std::int16_t> local;
    std::span<const std::uint8_t> mask; ///< empty: outline not known
    std::span<const std::int16_t> global;
    std::shared_ptr<const void> owner;

    CachedNodule() = default;
    explicit CachedNodule(PatchRecord record) : NoduleFacts(record)
    {
        const auto kept = std::make_shared<const PatchRecord>(std::move(record));
        local = kept->local;
        mask = kept->mask;
        global = kept->global;
        owner = kept;
    }
};

} // namespace dsmt::cohort
