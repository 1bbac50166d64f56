// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/dicom/read_volume.h"

#include <functional>

namespace dsmt::workflows {

/// An opened CT: what the viewer shows and the analysis reads.
struct OpenedSeries {
    SeriesRecord record;
    std::filesystem::path source; ///< what was opened
    imaging::VolumePtr volume;
    std::vector<dicom::GeometryFinding> findings;
    double loadSeconds = 0;
};

/// The volume with this series UID and part, or with an empty part that with most slices, or with both empty the only
/// one or that with most slices.
/// @throws Error(BadInput) when there is none; the message gives the reasons of the rejected files
const dicom::ScannedSeries& chooseSeries(const dicom::ScanResult& scan, const std::filesystem::path& path,
                                         const std::string& seriesUid, const std::string& part = {});

/// Scans a path and reads the series that chooseSeries takes.
/// @throws Error(NotFound, BadInput), Cancelled
OpenedSeries openSeries(const std::filesystem::path& path, const std::string& seriesUid, const Progress& progress);

using FirstSlice = std::function<void(const imaging::VolumePtr& slice)>;

/// Reads a case of the library. Its record is the library's, since a person may have chosen another character set when
/// it was imported. @throws Error(NotFound, BadInput), Cancelled
/// @param onFirstSlice gets the middle slice, a volume of one slice at its place, before the rest is read
OpenedSeries openCase(const database::CaseRow& row, const Progress& progress, const FirstSlice& onFirstSlice = {});

} // namespace dsmt::workflows
