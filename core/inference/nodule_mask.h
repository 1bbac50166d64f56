// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/network.h"

#include <optional>

namespace dsmt::inference {

/// A click may miss the nodule by this much and still mean it.
inline constexpr double kReachMm = 6;

/// Mask probability of the local patch, mean over views and members.
std::vector<float> meanMask(std::span<const NetworkOutput> outputs);

/// The connected part of what is probably nodule (0.5 or more) at a point, or near it; all zero without one.
imaging::Mask noduleMask(const imaging::FloatImage& probability, imaging::WorldPoint near);

/// Mean position of a mask's voxels; nothing for an empty one.
std::optional<imaging::WorldPoint> centroid(const imaging::Mask& mask);

} // namespace dsmt::inference
