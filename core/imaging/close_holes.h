// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace dsmt::imaging {

/// Sets what a region shuts off, by faces, from everything around it.
/// @param region 0 and 1; nothing of it at the border of its grid
/// @param counts whether a voxel (by its offset) is part of the world at all: in a layer of a volume, ways out over
/// other layers are none, and nothing is set there
void closeHoles(std::vector<std::uint8_t>& region, const Size& size, const std::function<bool(std::size_t)>& counts);

} // namespace dsmt::imaging
