// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/realism/nodule_crop.h"

#include <span>

namespace dsmt::realism {

/// One nodule in numbers; what cannot be measured on it (too small, no lung around it) is absent.
struct NoduleMeasures {
    std::optional<double> volumeMm3;  ///< voxels of the mask
    std::optional<double> diameterMm; ///< of the ball of equal volume
    std::optional<double> meanHu, sdHu;
    std::optional<double> coreMeanHu, coreSdHu; ///< 2 mm off the border: texture without partial volume
    std::optional<double> solidFraction;        ///< part of the mask above -300 HU
    std::optional<double> sphericity;           ///< of the mask smoothed by 0.7 mm
    std::optional<double> surfaceToVolume;      ///< of the same surface, 1/mm
    std::optional<double> roughness; ///< sphericity after smoothing by 1.5 mm over that after 0.7 mm, minus 1
    std::optional<double> marginHuPerMm, marginWidthMm; ///< NoduleMargin
    std::optional<double> lungContact;                  ///< part of the border that borders on lung
    std::optional<double> lungMeanHu, lungSdHu;         ///< 4 to 8 mm outside, what is below -500 HU
    std::optional<double>
        vesselFraction; ///< 4 to 8 mm outside: voxels of vessels and wall, 270 HU above the lung there
};

/// A measure as a row of a table.
struct NoduleMeasure {
    const char* code; ///< stable, for JSON
    const char* title;
    const char* unit;
    std::optional<double> NoduleMeasures::*value;
};
std::span<const NoduleMeasure> noduleMeasureTable();

/// @param crop has a mask. Nothing for an empty one.
std::optional<NoduleMeasures> measureNodule(const NoduleCrop& crop);

/// The HU of the voxels of the mask.
std::vector<double> huOfNodule(const NoduleCrop& crop);

} // namespace dsmt::realism
