// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/lidc_store.h"
#include "core/workflows/source_contents.h"

#include <string>
#include <vector>

namespace dsmt::commands {

struct ListedSeries {
    SeriesRecord record;
    SeriesDescription description;
    std::string source; ///< of a series in a library: where its images are; else empty
    bool kept = false;  ///< the library keeps the images itself
};

std::vector<ListedSeries> listedSeries(const workflows::SourceContents& contents);
/// Newest first.
std::vector<ListedSeries> listedSeries(database::Library& library);

/// One line a series, then what is wrong with each.
std::string seriesTable(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected = {});

/// LIDC-IDRI readings in the library, one line a file; "" when there are none.
std::string readingsTable(const std::vector<database::LidcRow>& readings);

/// {"series": [...], "readings": [...], "rejected": [{"file", "reason"}]}. Space is LPS in mm; `direction` holds the
/// unit vectors of columns, rows and slices one after the other; `where_mm` the two ends of the stretch that a finding
/// is about.
std::string seriesJson(const std::vector<ListedSeries>& series, const std::vector<dicom::RejectedFile>& rejected = {},
                       const std::vector<database::LidcRow>& readings = {});

} // namespace dsmt::commands
