// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"
#include "core/records/lidc_reads.h"
#include "core/workflows/open_series.h"

namespace dsmt::workflows {

/// A closed line that one reader drew on one image, where it lies in the patient: through the centres of its pixels,
/// which are the first ones outside of the nodule.
struct ReaderContour {
    int reader = 0;                          ///< LidcSession::reader
    bool inclusion = true;                   ///< false: a hole
    std::vector<imaging::WorldPoint> points; ///< LPS mm; first and last point are different
    imaging::WorldPoint half;                ///< from the image to half way to the next one, LPS mm
};

/// Readings of LIDC-IDRI on the CT that they are of.
struct PlacedReads {
    LidcReads reads;
    dicom::ScannedSeries images; ///< for lidcOutline; the files may be gone
    std::vector<ReaderContour> contours;
    std::vector<std::string> notes; ///< sentences about what could not be placed
};

/// Looks for the images of an opened CT again, since contours are bound to images, and puts the readings there.
/// @throws Error(NotFound, BadInput) when the CT was no DICOM or is gone; Cancelled
PlacedReads placeReads(LidcReads reads, const OpenedSeries& series, const Progress& progress);

} // namespace dsmt::workflows
