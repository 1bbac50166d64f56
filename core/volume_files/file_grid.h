// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/volume_file_header.h"

#include <array>
#include <cstdint>

namespace dsmt::volume_files {

/// A grid as a file gives it: world = origin + steps[0] i + steps[1] j + steps[2] k, LPS, mm.
struct FileGrid {
    std::array<std::int64_t, 3> size{};
    std::array<imaging::WorldPoint, 3> steps;
    imaging::WorldPoint origin; ///< centre of voxel (0, 0, 0)
};

/// Gives `header` the geometry of a grid. A left-handed grid is turned by counting backwards its rows where they run up
/// the picture (to anterior or superior), else its slices: so the common ways to store an axial series come out like
/// the series.
/// @throws Error(BadInput), without the file's name, for a size or place that no CT has and for sheared axes
void placeGrid(const FileGrid& grid, VolumeFileHeader& header);

} // namespace dsmt::volume_files
