// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>

namespace dsmt::models {

/// A size of DSMT-Net; the rows are in presets.cpp. Widths are channels of the four encoder levels, each at half the
/// resolution of the one before.
struct Preset {
    std::string name;
    int localSize = 48;  ///< voxels a side of the local patch
    int globalSize = 64; ///< voxels a side of the global patch
    double localSpacingMm = 1.0;
    double globalSpacingMm = 2.0;
    std::array<int, 4> localWidths{16, 32, 64, 128};
    std::array<int, 4> globalWidths{8, 16, 32, 64};
    int stemStride = 2; ///< 1 = full-resolution stem
    int jointFeatures = 64;
    int fineFeatures = 8; ///< channels of the full-resolution end of the segmentation branch
};

/// @throws Error(BadInput) for a name that is not in the table; accepts "dsmt-net/standard" and "standard"
const Preset& presetNamed(const std::string& name);

} // namespace dsmt::models
