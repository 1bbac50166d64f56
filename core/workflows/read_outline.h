// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/imaging/image.h"

#include <optional>

namespace dsmt::workflows {

/// The CT that an outline was drawn on, as far as an outline has to do with it.
struct OutlinedCt {
    std::string name; ///< for words
    imaging::Geometry geometry;
    SeriesRecord record;
    const dicom::ScannedSeries* images = nullptr; ///< null for a volume in a file that is no DICOM
};

struct Outline {
    imaging::MaskPtr mask;          ///< of one nodule, on a grid of its own
    std::string source;             ///< "volume file", "DICOM segmentation", "LIDC-IDRI, 3 readers"
    std::vector<std::string> notes; ///< sentences about what was left out
};

/// A nodule whose centre is farther from its outline is another nodule.
inline constexpr double kFarthestFromOutlineMm = 15;

/// Reads the outline of a nodule out of
///   a NIfTI or MetaImage file: what is above 0, or with a segment what has this value;
///   a DICOM segmentation (dicom::readSegmentation), in the same frame of reference as the CT;
///   LIDC-IDRI readings of the CT's series (lidc_outline.h), which need its DICOM images.
/// What kind it is shows in the file.
/// @param segment which one of several @param center of the nodule, LPS mm, where it is known
/// @throws Error(NotFound, BadInput) naming the file and the reason: it cannot be read, is empty, lies outside of the
/// CT with any part, or farther than kFarthestFromOutlineMm from the centre; Cancelled
Outline readOutline(const std::filesystem::path& file, std::optional<int> segment, const OutlinedCt& ct,
                    const std::optional<imaging::WorldPoint>& center, const Progress& progress = {});

/// The centroid of a mask, or where that is not in the mask, the voxel of it that is nearest to it; LPS mm.
/// @param mask not empty
imaging::WorldPoint centreOf(const imaging::Mask& mask);

} // namespace dsmt::workflows
