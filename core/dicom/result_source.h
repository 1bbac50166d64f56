// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt::dicom {

/// What a structured report or a segmentation is, and what it is about.
struct ResultSource {
    std::string sopInstanceUid, studyUid;
    std::string seriesUid;           ///< of the images that it is about; "" where it does not say
    std::string frameOfReferenceUid; ///< of a segmentation
    std::string contentAt;           ///< ISO 8601, local time of its maker; "" where it does not say
};

/// From Current Requested Procedure Evidence (PS3.3 C.17.2.3) or Referenced Series (C.12.2): the series of CT images
/// that is named there, else the first one that is no result itself.
/// @throws Error(BadInput) naming the file
ResultSource readResultSource(const std::filesystem::path& file);

} // namespace dsmt::dicom
