// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/workflows/study_results.h"

#include <filesystem>
#include <string>

namespace dsmt::commands {

/// The report of a study in a folder, which is made: report.pdf (where this build draws), and what
/// workflows::writeResultFiles writes. The comparison of ROC curves is stored in the library, or computed again and
/// compared, where the library can be written.
/// @return what was written, in lines for a person @throws Error(Failed); Cancelled
std::string writeStudyReportFiles(database::Library& library, const workflows::StudyResults& results,
                                  const std::filesystem::path& folder, const Progress& progress);

} // namespace dsmt::commands
