// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/records/lidc_reads.h"

#include <optional>

namespace dsmt::workflows {

/// A contour in patient space.
struct PlacedContour {
    std::size_t contour = 0;                 ///< index into LidcNodule::contours
    std::size_t slice = 0;                   ///< index into ScannedSeries::slices
    bool byPosition = false;                 ///< found by its z, since its image's UID is not in the series
    std::vector<imaging::WorldPoint> points; ///< pixel centres, LPS mm
};

struct UnplacedContour {
    std::size_t contour = 0;
    std::string reason; ///< one clause: "the series has no slice at z = -61.5 mm"
};

struct PlacedNodule {
    std::vector<PlacedContour> contours;
    std::vector<UnplacedContour> unplaced;
};

/// Puts the contours of a nodule where their images lie. A pixel (x, y) is the centre of column x and row y, counted
/// from 0 (core/records/lidc_reads.h), and its place follows from Image Position, Image Orientation and Pixel Spacing
/// (PS3.3 C.7.6.2.1.1). The image is the one with the contour's SOP Instance UID; where none or several have it, the
/// nearest in z within half a slice spacing.
PlacedNodule placeContours(const LidcNodule& nodule, const dicom::ScannedSeries& series);

/// The same for a single point.
std::optional<imaging::WorldPoint> placeMark(const LidcMark& mark, const dicom::ScannedSeries& series);

/// All nodules and marks of all readers that lie, with any part, outside of the series: one sentence each.
std::vector<std::string> unplacedMarks(const LidcReads& reads, const dicom::ScannedSeries& series);

} // namespace dsmt::workflows
