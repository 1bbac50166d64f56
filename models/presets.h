// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

namespace dsmt::models {

/// What of DSMT-Net is there; the rows of the comparisons leave something out.
struct Parts {
    bool local = true;        ///< local encoder
    bool global = true;       ///< global encoder
    bool segmentation = true; ///< segmentation branch, and with it what the heads see of nodule and ring
    bool signs = true;        ///< heads of bubble lucency and pleural retraction
};

/// A size of DSMT-Net and what is left of it; the tables are in presets.cpp. Widths are channels of the four encoder
/// levels, each at half the resolution of the one before.
struct Preset {
    std::string name;
    int localSize = 48;  ///< voxels a side of the local patch
    int globalSize = 64; ///< voxels a side of the global patch
    double localSpacingMm = 1.0;
    double globalSpacingMm = 2.0;
    std::array<int, 4> localWidths{32, 32, 64, 128};
    std::array<int, 4> globalWidths{16, 16, 32, 64};
    int stemStride = 2;      ///< of the local encoder; 1 = full-resolution stem
    int decoderWidth = 16;   ///< channels of the segmentation branch at its finest step
    int detailFeatures = 32; ///< channels of the finest map that is pooled over regions
    int outlineWidth = 64;   ///< hidden channels from which the mask comes
    int jointFeatures = 64;
    double ringMm = 8; ///< how far the ring round the nodule reaches
    Parts parts;
};

/// "dsmt-net/standard", or one of its variants as "dsmt-net/standard/single-task"; "standard" alone will do.
/// @throws Error(BadInput) for a name that is not in the tables
Preset presetNamed(const std::string& name);

/// Names of the variants, without the whole network.
std::vector<std::string> variantNames();

} // namespace dsmt::models
