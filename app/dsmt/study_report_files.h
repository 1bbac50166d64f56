// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/workflows/study_results.h"

#include <filesystem>
#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace dsmt::commands {

/// The report of a study in a folder, which is made: report.pdf (where this build draws), and what
/// workflows::writeResultFiles writes. The comparison of ROC curves is stored in the library, or computed again and
/// compared, where the library can be written.
/// @param language of the PDF, "en" or "zh_CN"
/// @return what was written, in lines for a person @throws Error(Failed); Cancelled
std::string writeStudyReportFiles(database::Library& library, const workflows::StudyResults& results,
                                  const std::filesystem::path& folder, const std::string& language,
                                  const Progress& progress);

/// What `dsmt study report` and `dsmt report --out` are asked for.
struct StudyReportOptions {
    std::string library = defaultLibraryFolder().string();
    std::string study, folder, language = "en"; ///< folder "": only a summary
    workflows::ResultOptions results{.replicates = 2000};
    bool json = false; ///< print all results
};

/// --bootstrap, --seed and --language.
void addStudyReportOptions(CLI::App* command, const std::shared_ptr<StudyReportOptions>& options);
/// Computes, writes and prints. @throws Error(NotFound, Failed); Cancelled
void reportStudy(const StudyReportOptions& options);

} // namespace dsmt::commands
