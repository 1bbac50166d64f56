// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

namespace dsmt::commands {

/// One line a series, then what is wrong with each.
std::string seriesTable(const dicom::ScanResult& scan);

/// {"series": [...], "rejected": [{"file", "reason"}]}. Space is LPS in mm; `direction` holds the unit vectors of
/// columns, rows and slices one after the other; `where_mm` the two ends of the stretch that a finding is about.
std::string seriesJson(const dicom::ScanResult& scan);

} // namespace dsmt::commands
