// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "core/records/growth.h"
#include "core/workflows/open_series.h"

#include <filesystem>
#include <vector>

namespace dsmt::commands {

/// Whether this build can draw reports.
bool reportsAvailable();

/// The report of one result, one page A4, in English. @throws Error
void writeReport(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                 const database::StoredPrediction& prediction, const std::vector<GrowthPoint>& growth,
                 bool withPatient);

} // namespace dsmt::commands
