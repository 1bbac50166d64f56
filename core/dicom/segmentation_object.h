// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names DCMTK's types.

#include "core/dicom/write_segmentation.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmseg/segdoc.h>

#include <memory>
#include <span>

namespace dsmt::dicom {

/// @throws Error(Failed) with what DCMTK says
void requireMade(const OFCondition& result);

/// With study, equipment, the one segment, what all frames share and the dimensions by which they are ordered.
std::unique_ptr<DcmSegmentation> segmentationWithoutFrames(const imaging::Geometry& grid, const SegmentContent& content,
                                                           const SourceStudy& source);

/// @param number of the frame, from 1 @param image at its place; may be null
void addFrame(DcmSegmentation& segmentation, std::span<const std::uint8_t> plane, imaging::WorldPoint position,
              unsigned number, const SourceImage* image);

} // namespace dsmt::dicom
