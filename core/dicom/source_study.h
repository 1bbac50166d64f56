// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// A text attribute of patient or study, UTF-8, valid for its value representation.
struct TextAttribute {
    std::uint16_t group = 0, element = 0;
    std::string value;
};

/// An image that a result refers to.
struct SourceImage {
    std::string sopClassUid, sopInstanceUid;
    int frame = 0;                ///< from 1, of a multi-frame image, else 0
    imaging::WorldPoint position; ///< centre of its first voxel, LPS mm
};

/// What a result takes over from the series that it was made from: whose it is and which images it refers to.
struct SourceStudy {
    std::vector<TextAttribute>
        attributes; ///< of the modules Patient, Patient Study and General Study (PS3.3 C.7.1, C.7.2)
    std::string studyUid, seriesUid, frameOfReferenceUid;
    std::vector<SourceImage> images; ///< in the order of their places
    bool simulated = false;
};

/// Reads it from the first image of a scanned series. Values that are not valid for their representation (PS3.5 6.2)
/// are cut to what is, or left out. A study without UID gets one derived from that of its series.
/// @param characterSet as in ScanOptions
/// @throws Error(BadInput) naming the file
SourceStudy readSourceStudy(const ScannedSeries& series, const std::string& characterSet = {});

} // namespace dsmt::dicom
