// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

#include <cstdint>
#include <optional>
#include <span>

namespace dsmt::inference {

enum class HiddenPart { Inside, Outside }; ///< of a region of the patches

inline constexpr double kShellMm = 5;

/// Both patches with what lies inside (or outside) of a region taken out, to see what the answer owes to it. It becomes
/// the median of the local patch in a shell of kShellMm round the region. A global voxel belongs to the region when a
/// part of it does.
/// @param values any of HU or network input; @param region on the local grid, grown by rimMm first
/// @return nothing when the region is empty or leaves no shell
std::optional<PatchPair> withHidden(const PatchPair& values, const PatchSpec& spec,
                                    std::span<const std::uint8_t> region, double rimMm, HiddenPart part);

} // namespace dsmt::inference
