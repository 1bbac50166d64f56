// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/study_pages.h"

#include <filesystem>
#include <vector>

namespace dsmt::commands {

/// The PDF of a study's report (ui/reports/study_report.h).
/// @return the number of pages @throws Error(Failed) when it cannot be written or this build draws none
int writeStudyPdf(const workflows::StudyResults& results, const std::vector<plots::GalleryCase>& gallery,
                  const std::filesystem::path& file);

} // namespace dsmt::commands
