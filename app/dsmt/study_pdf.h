// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/workflows/study_results.h"

#include <filesystem>

namespace dsmt::commands {

/// The PDF of a study's report (ui/reports/study_report.h), with pictures of wrong answers from the library.
/// @param language of its words, "en" or "zh_CN"; numbers are the same
/// @return the number of pages @throws Error(Failed) when it cannot be written or this build draws none; Cancelled
int writeStudyPdf(database::Library& library, const workflows::StudyResults& results, const std::filesystem::path& file,
                  const std::string& language, const Progress& progress);

} // namespace dsmt::commands
