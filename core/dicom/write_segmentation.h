// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"
#include "core/dicom/source_study.h"
#include "core/imaging/image.h"
#include "core/records/assessment.h"

#include <filesystem>
#include <optional>

namespace dsmt::dicom {

/// The one segment of a written segmentation.
struct SegmentContent {
    ResultIdentity identity;
    std::string label;       ///< UTF-8
    std::string description; ///< UTF-8, of the whole object
    std::string algorithmName, algorithmVersion, algorithmParameters;
    std::optional<LungSide> side;
    std::string trackingId, trackingUid;
};

/// Writes a mask as a binary Segmentation (PS3.3 A.51) in the source's frame of reference: its planes on the mask's
/// grid, those where something is set, each with the source image at its place. readSegmentation gives the same voxels
/// back.
/// @param mask on the grid of the CT, so that every viewer can lay it over the images
/// @throws Error(BadInput) when nothing is set; Error(Failed) when the file cannot be written
void writeSegmentation(const imaging::Mask& mask, const SegmentContent& content, const SourceStudy& source,
                       const std::filesystem::path& file);

/// The source image of every plane of a grid that has one there, by place along the normal.
std::vector<const SourceImage*> imagesOfPlanes(const imaging::Geometry& grid, const SourceStudy& source);

} // namespace dsmt::dicom
