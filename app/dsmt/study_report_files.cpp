// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/study_report_files.h"

#include "app/dsmt/figure.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/study_pdf.h"
#include "app/dsmt/terminal_progress.h"
#include "core/database/study_store.h"
#include "core/workflows/study_result_files.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

std::string writeStudyReportFiles(database::Library& library, const workflows::StudyResults& results,
                                  const std::filesystem::path& folder, const std::string& language,
                                  const Progress& progress)
{
    std::string said;
    for (const auto& file : workflows::writeResultFiles(results, folder))
        said += file.string() + "\n";
    if (figuresAvailable()) {
        const auto file = folder / "report.pdf";
        said +=
            fmt::format("{} ({} pages)\n", file.string(), writeStudyPdf(library, results, file, language, progress));
    } else
        said += "No PDF: this build of dsmt draws none (core-only).\n";
    said += library.readOnlyBecause().empty()
                ? workflows::storeComparison(library, results) + "\n"
                : "The comparison is not stored: the library is only read (" + library.readOnlyBecause() + ").\n";
    return said;
}

void addStudyReportOptions(CLI::App* command, const std::shared_ptr<StudyReportOptions>& options)
{
    command->add_option("--bootstrap", options->results.replicates, "So many replicates; 0 leaves the bootstrap out")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command->add_option("--seed", options->results.seed, "Of the bootstrap")->capture_default_str();
    command->add_option("--language", options->language, "Of the PDF; CSV and JSON are English")
        ->check(CLI::IsMember({"en", "zh_CN"}))
        ->capture_default_str();
}

void reportStudy(const StudyReportOptions& options)
{
    database::Library library = openedLibrary(options.library);
    const std::int64_t id = database::StudyStore(library).named(options.study).id;
    const TerminalProgress terminal("report");
    const workflows::StudyResults results =
        workflows::studyResults(library, id, options.results, terminal.progress().stage(0, 0.3));
    if (!options.folder.empty()) {
        const std::string said = writeStudyReportFiles(library, results, options.folder, options.language,
                                                       terminal.progress().stage(0.3, 1));
        if (!options.json)
            fmt::print("{}", said);
    }
    if (options.json)
        fmt::print("{}", workflows::resultsJson(results));
    else
        fmt::print("{}\n", results.summary);
}

} // namespace dsmt::commands
