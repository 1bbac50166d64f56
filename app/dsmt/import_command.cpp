// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/import_table.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/workflows/import_ct.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct ImportOptions {
    std::vector<std::string> paths;
    std::string library = defaultLibraryFolder().string();
    std::string characterSet;
    bool link = false;
    bool json = false;
};

/// All sources that there are, until one ends before its time; its failure is in its report.
std::vector<workflows::ImportReport> importAll(const ImportOptions& options)
{
    database::Library library(options.library);
    std::vector<workflows::ImportReport> reports;
    for (const std::string& path : options.paths) {
        const TerminalProgress terminal(path);
        try {
            reports.push_back(
                workflows::importCt(library, {path, options.link, options.characterSet}, terminal.progress()));
        } catch (const Error& failure) {
            reports.push_back({.source = path, .failure = failure});
        }
        if (reports.back().cancelled || (reports.back().failure && reports.back().failure->kind() == ErrorKind::Failed))
            break;
    }
    return reports;
}

int exitCodeFor(const std::vector<workflows::ImportReport>& reports)
{
    int exitCode = kDone;
    for (const workflows::ImportReport& report : reports) {
        if (report.cancelled || (report.failure && report.failure->kind() == ErrorKind::Failed))
            return kFailed;
        if (report.failure || report.isEmpty())
            exitCode = kBadInput;
    }
    return exitCode;
}

void import(const ImportOptions& options, int& exitCode)
{
    const std::vector<workflows::ImportReport> reports = importAll(options);
    fmt::print("{}", options.json ? importJson(reports, options.library) : importTable(reports, options.library));
    std::fflush(stdout);
    for (const workflows::ImportReport& report : reports) {
        if (report.failure)
            fmt::print(stderr, "dsmt: {}\n", report.failure->message());
        else if (report.cancelled)
            fmt::print(stderr, "dsmt: cancelled; what is listed was finished before\n");
        else if (report.isEmpty())
            fmt::print(stderr, "dsmt: {} holds no CT series\n", report.source.string());
    }
    exitCode = exitCodeFor(reports);
}

} // namespace

void addImport(CLI::App& app, int& exitCode)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command =
        app.add_subcommand("import", "Bring CT series, volumes and LIDC-IDRI readings into the case library.");
    command
        ->add_option("PATH", options->paths,
                     "Folders, files, DICOMDIRs or ZIP archives with CT images (DICOM), volumes (NIfTI,\n"
                     "MetaImage) or readings (LIDC-IDRI XML)")
        ->required();
    command->add_option("--library", options->library, "Case library that takes them")->capture_default_str();
    command->add_flag("--link", options->link, "Leave the files where they are instead of copying them");
    command->add_option("--charset", options->characterSet,
                        "Specific Character Set to believe instead of the declared one, such as GB18030");
    command->add_flag("--json", options->json, "Print JSON instead of a report");
    command->callback([options, &exitCode] { import(*options, exitCode); });
}

} // namespace dsmt::commands
