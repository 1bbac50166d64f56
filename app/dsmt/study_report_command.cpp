// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study report: the results of a study as PDF, CSV and JSON.
#include "app/dsmt/opened_library.h"
#include "app/dsmt/study_commands.h"
#include "app/dsmt/study_report_files.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/workflows/study_result_files.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct ReportOptions {
    std::string library = defaultLibraryFolder().string();
    std::string study, folder;
    workflows::ResultOptions results{.replicates = 2000};
    bool json = false;
};

void report(const ReportOptions& options)
{
    database::Library library = openedLibrary(options.library);
    const std::int64_t id = database::StudyStore(library).named(options.study).id;
    const TerminalProgress terminal("report");
    const workflows::StudyResults results =
        workflows::studyResults(library, id, options.results, terminal.progress().stage(0, 0.3));
    if (!options.folder.empty()) {
        const std::string said =
            writeStudyReportFiles(library, results, options.folder, terminal.progress().stage(0.3, 1));
        if (!options.json)
            fmt::print("{}", said);
    }
    if (options.json)
        fmt::print("{}", workflows::resultsJson(results));
    else
        fmt::print("{}\n", results.summary);
}

} // namespace

void addStudyReport(CLI::App& group)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = group.add_subcommand("report", "The results of a study: PDF, CSV and JSON of every number.");
    command->add_option("STUDY", options->study, "Its name")->required();
    command->add_option("--out", options->folder, "Folder for the files; without it only a summary is printed");
    command->add_option("--bootstrap", options->results.replicates, "So many replicates; 0 leaves the bootstrap out")
        ->check(CLI::Range(0, 1000000))
        ->capture_default_str();
    command->add_option("--seed", options->results.seed, "Of the bootstrap")->capture_default_str();
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print the JSON of all results");
    command->footer(
        "report.pdf, results.json, results.csv; and for dsmt stats: reads.csv, network.csv, readers.imrmc,\n"
        "network_and_readers.imrmc. Every number is computed from the locked reads when it is asked for.");
    command->callback([options] { report(*options); });
}

} // namespace dsmt::commands
