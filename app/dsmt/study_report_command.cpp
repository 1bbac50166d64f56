// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study report: the results of a study as PDF, CSV and JSON.
#include "app/dsmt/study_commands.h"
#include "app/dsmt/study_report_files.h"

#include <CLI/CLI.hpp>

namespace dsmt::commands {

void addStudyReport(CLI::App& group)
{
    auto options = std::make_shared<StudyReportOptions>();
    CLI::App* command = group.add_subcommand("report", "The results of a study: PDF, CSV and JSON of every number.");
    command->add_option("STUDY", options->study, "Its name")->required();
    command->add_option("--out", options->folder, "Folder for the files; without it only a summary is printed");
    addStudyReportOptions(command, options);
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print the JSON of all results");
    command->footer(
        "report.pdf, results.json, results.csv; and for dsmt stats: reads.csv, network.csv, readers.imrmc,\n"
        "network_and_readers.imrmc. Every number is computed from the locked reads when it is asked for.\n"
        "dsmt report STUDY --out DIR does the same.");
    command->callback([options] { reportStudy(*options); });
}

} // namespace dsmt::commands
