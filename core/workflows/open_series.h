// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/dicom/read_volume.h"
#include "core/workflows/source_contents.h"

#include <functional>
#include <variant>

namespace dsmt::workflows {

/// An opened CT: what the viewer shows and the analysis reads.
struct OpenedSeries {
    SeriesRecord record;
    std::filesystem::path source; ///< what was opened
    imaging::VolumePtr volume;
    std::vector<dicom::GeometryFinding> findings;
    double loadSeconds = 0;
};

/// One series of a source: of DICOM images, or a volume in a file of its own.
using ChosenSeries = std::variant<const dicom::ScannedSeries*, const FoundVolume*>;

/// The series with this UID and part, or with an empty part the one with most slices, or with both empty the only one
/// or that with most slices; DICOM images before volumes.
/// @throws Error(BadInput) when there is none; the message gives the reasons of the rejected files
ChosenSeries chooseSeries(const SourceContents& contents, const std::filesystem::path& path,
                          const std::string& seriesUid, const std::string& part = {});

using FirstSlice = std::function<void(const imaging::VolumePtr& slice)>;

/// Reads it; its source must still be there. Neither `source` nor `loadSeconds` is set.
/// @param onFirstSlice gets the middle slice of DICOM images, a volume of one slice at its place, before the rest is
/// read
/// @throws Error(NotFound, BadInput), Cancelled
OpenedSeries readChosen(const ChosenSeries& chosen, const Progress& progress, const FirstSlice& onFirstSlice = {});

/// Scans a path and reads the series that chooseSeries takes.
/// @throws Error(NotFound, BadInput), Cancelled
OpenedSeries openSeries(const std::filesystem::path& path, const std::string& seriesUid, const Progress& progress);

/// Reads a case of the library. Its record is the library's, since a person may have chosen another character set when
/// it was imported. @throws Error(NotFound, BadInput), Cancelled
OpenedSeries openCase(const database::CaseRow& row, const Progress& progress, const FirstSlice& onFirstSlice = {});

} // namespace dsmt::workflows
