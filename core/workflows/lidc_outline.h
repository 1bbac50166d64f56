// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/imaging/image.h"
#include "core/records/lidc_reads.h"

#include <optional>

namespace dsmt::workflows {

/// What one reader has inside of their outlines of a nodule.
struct ReaderOutline {
    int reader = 0; ///< LidcSession::reader
    imaging::MaskPtr mask;
};

/// What the readers of LIDC-IDRI agree on about one nodule. Masks are on the CT's grid, cut to the box that holds them.
struct LidcOutline {
    imaging::MaskPtr mask;
    int readers = 0; ///< who outlined it
    std::vector<ReaderOutline> byReader;
    std::vector<std::string> notes; ///< contours that could not be placed
};

/// The 50 % consensus of the readings of one nodule, as pylidc.utils.consensus has it: what at least half of the
/// readers who outlined the nodule have inside of their outlines; so of one or two readers all, of three or four what
/// two have.
///
/// An outline's own pixels do not belong to the nodule, nor to a hole in it (core/records/lidc_reads.h): a voxel is
/// inside when its centre lies within the polygon of a contour and on no line of it. Outlines that share a voxel are of
/// one nodule, and so are those that share one with any of them; outlines of one reader count as one reading. Of
/// several nodules the one with the voxel nearest to the centre is meant.
/// @param series of the readings; @param grid of the volume that is read from it
/// @throws Error(BadInput), without the file's name, when the readings are of another series, no outline encloses a
/// voxel, or there are several nodules and no centre
LidcOutline lidcOutline(const LidcReads& reads, const dicom::ScannedSeries& series, const imaging::Geometry& grid,
                        const std::optional<imaging::WorldPoint>& center);

} // namespace dsmt::workflows
