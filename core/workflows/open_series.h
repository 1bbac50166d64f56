// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/read_volume.h"

namespace dsmt::workflows {

/// An opened CT: what the viewer shows and the analysis reads.
struct OpenedSeries {
    SeriesRecord record;
    std::filesystem::path source; ///< what was opened
    imaging::VolumePtr volume;
    std::vector<dicom::GeometryFinding> findings;
    double loadSeconds = 0;
};

/// The series with this UID, or with "" the only one, or the one with most slices.
/// @throws Error(BadInput) when there is none; the message gives the reasons of the rejected files
const dicom::ScannedSeries& chooseSeries(const dicom::ScanResult& scan, const std::filesystem::path& path,
                                         const std::string& seriesUid);

/// Scans a path and reads the series that chooseSeries takes.
/// @throws Error(NotFound, BadInput), Cancelled
OpenedSeries openSeries(const std::filesystem::path& path, const std::string& seriesUid, const Progress& progress);

} // namespace dsmt::workflows
