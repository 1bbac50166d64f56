// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/dicom/scan.h"
#include "core/records/series_description.h"

#include <string>
#include <vector>

namespace dsmt::commands {

struct ListedSeries {
    SeriesRecord record;
    SeriesDescription description;
    std::string source; ///< of a series in a library: where its images are; else empty
    bool kept = false;  ///< the library keeps the images itself
};

std::vector<ListedSeries> listedSeries(const dicom::ScanResult& scan);
/// Newest first.
std::vector<ListedSeries> listedSeries(database::Library& library);

/// One line a series, then what is wrong with each.
std::string seriesTable(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected = {});

/// {"series": [...], "rejected": [{"file", "reason"}]}. Space is LPS in mm; `direction` holds the unit vectors of
/// columns, rows and slices one after the other; `where_mm` the two ends of the stretch that a finding is about.
std::string seriesJson(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected = {});

} // namespace dsmt::commands
