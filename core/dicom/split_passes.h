// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/slice_header.h"

#include <string>
#include <vector>

namespace dsmt::dicom {

/// Slices that may be one volume.
struct SeriesPart {
    std::vector<SliceHeader> slices; ///< in order of position
    std::string pass;                ///< which of several passes over the same places: "acquisition 2"; else empty
};

/// Takes several images at each place apart: by temporal position (PS3.3 C.7.6.16.2.2.2), else by acquisition number,
/// when that leaves one image at each place; else, when at least half of the places hold several images, by the order
/// of their instance numbers at each place. Single duplicates stay where they are.
std::vector<SeriesPart> splitPasses(SeriesPart part);

} // namespace dsmt::dicom
