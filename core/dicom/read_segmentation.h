// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/imaging/image.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace dsmt::dicom {

/// One segment of a DICOM segmentation.
struct Segmentation {
    imaging::MaskPtr mask; ///< on the segmentation's own grid, cut to the box that holds the segment
    int segment = 0;       ///< Segment Number (0062,0004)
    std::string label;     ///< UTF-8; may be empty
    std::string frameOfReferenceUid;
};

/// Whether a file is a Segmentation (PS3.3 A.51) by its SOP Class. Never throws.
bool isSegmentation(const std::filesystem::path& file);

/// Number and label of every segment that a segmentation describes. @throws Error(BadInput) naming the file
std::map<int, std::string> segmentsIn(const std::filesystem::path& file);

/// Reads one segment of a segmentation (PS3.3 C.8.20), binary, or fractional: there a voxel belongs to it from one half
/// of Maximum Fractional Value on. Frames lie where their plane position, orientation and pixel measures say, each its
/// own or shared, in any order; what no frame shows is background. Two frames at one place add up.
///
/// The distance of the planes is Spacing Between Slices where the frames fit it; else the smallest step between frames
/// where that is their Slice Thickness too; else that of the CT's slices where all frames lie on those; else the
/// smallest step; else, for a single frame, Slice Thickness.
/// @param segment its number; nothing for the only one
/// @param ct grid of the CT that it was drawn on; null when there is none
/// @throws Error(BadInput) naming the file and the reason: it has several segments and none is chosen, frames that do
/// not say where they lie, are turned against each other or lie on no even grid, pixels that are missing; Cancelled
Segmentation readSegmentation(const std::filesystem::path& file, std::optional<int> segment = {},
                              const imaging::Geometry* ct = nullptr, const Progress& progress = {});

} // namespace dsmt::dicom
