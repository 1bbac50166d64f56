// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/study_report_files.h"

#include "app/dsmt/figure.h"
#include "app/dsmt/study_pdf.h"
#include "core/workflows/study_result_files.h"

#include <fmt/format.h>

namespace dsmt::commands {

std::string writeStudyReportFiles(database::Library& library, const workflows::StudyResults& results,
                                  const std::filesystem::path& folder, const Progress& progress)
{
    std::string said;
    for (const auto& file : workflows::writeResultFiles(results, folder))
        said += file.string() + "\n";
    if (figuresAvailable()) {
        const auto file = folder / "report.pdf";
        said += fmt::format("{} ({} pages)\n", file.string(), writeStudyPdf(library, results, file, progress));
    } else
        said += "No PDF: this build of dsmt draws none (core-only).\n";
    said += library.readOnlyBecause().empty()
                ? workflows::storeComparison(library, results) + "\n"
                : "The comparison is not stored: the library is only read (" + library.readOnlyBecause() + ").\n";
    return said;
}

} // namespace dsmt::commands
