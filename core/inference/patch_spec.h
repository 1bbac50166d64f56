// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace dsmt::inference {

/// One cube of a given number of voxels and isotropic spacing, along the LPS axes.
struct PatchGrid {
    int size = 0; ///< voxels along each side
    double spacingMm = 0;
    bool operator==(const PatchGrid&) const = default;
    double extentMm() const { return size * spacingMm; }
    std::size_t voxels() const { return std::size_t(size) * std::size_t(size) * std::size_t(size); }
};

/// How CT becomes network input; part of model.json, the same for training and reading.
/// HU are clipped to [huLow, huHigh] and scaled linearly to [-1, 1]; outside the CT is air (-1000 HU).
struct PatchSpec {
    PatchGrid local{48, 1.0};
    PatchGrid global{64, 2.0};
    double huLow = -1000;
    double huHigh = 400;
    bool operator==(const PatchSpec&) const = default;
};

/// The `patches` object of model.json.
std::string toJson(const PatchSpec& spec);
/// @throws Error(BadInput) for a missing field or a size outside what the engine takes
PatchSpec patchSpecFromJson(const std::string& text);

} // namespace dsmt::inference
