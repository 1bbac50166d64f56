// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/imaging/geometry.h"

#include <array>
#include <vector>

namespace dsmt::dicom {

/// One frame of a segment in the patient, LPS mm.
struct SegmentPlane {
    int frame = 0;
    imaging::WorldPoint position; ///< centre of the first pixel
    imaging::WorldPoint rowDirection, columnDirection;
    std::array<double, 2> pixelSpacing{1, 1}; ///< along the row direction, along the column direction
    double spacingBetweenSlices = 0;          ///< as the file says; 0 when it does not
    double sliceThickness = 0;                ///< likewise
};

struct SegmentGrid {
    imaging::Geometry geometry;
    std::vector<int> slices; ///< k of each plane, in the order of the planes
};

/// The even grid that all planes lie on, from the lowest along the normal to the highest; readSegmentation says how
/// their distance is found.
/// @param planes at least one @param ct may be null
/// @throws Error(BadInput) with a reason that does not name the file
SegmentGrid layOutPlanes(const std::vector<SegmentPlane>& planes, int columns, int rows, const imaging::Geometry* ct);

} // namespace dsmt::dicom
