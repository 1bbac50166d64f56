// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study verify and export.
#include "app/dsmt/commands.h"
#include "app/dsmt/library_report.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/study_commands.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/study_check.h"
#include "core/database/study_store.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/study_files.h"
#include "core/workflows/study_tables.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct FileOptions {
    std::string library = defaultLibraryFolder().string();
    std::string study, file;
    bool json = false;
};

void verify(const FileOptions& options, int& exitCode)
{
    database::Library library = workflows::existingLibrary(options.library);
    const std::int64_t id = database::StudyStore(library).named(options.study).id;
    const database::CheckReport report = database::checkStudy(library, id);
    fmt::print("{}", checkReport(library, report, options.json));
    exitCode = report.faults.empty() ? kDone : kFailed;
}

void write(const FileOptions& options)
{
    database::Library library = openedLibrary(options.library);
    const std::int64_t id = database::StudyStore(library).named(options.study).id;
    if (options.file.ends_with(".csv"))
        writeDurably(options.file, workflows::studyReadsCsv(library, id));
    else if (options.file.ends_with(".imrmc"))
        writeDurably(options.file, workflows::studyImrmc(library, id));
    else if (workflows::isStudyArchive(options.file)) {
        const workflows::StudyFile written = workflows::writeStudyArchive(library, id, options.file);
        fmt::print("Study {}: {} cases, {} reads, {} events written to {}\nSHA-256 {}\n", options.study, written.cases,
                   written.reads, written.events, options.file, written.sha256);
        return;
    } else
        throw Error(ErrorKind::BadInput, options.file + " ends in none of .dsmt-study, .json, .csv and .imrmc");
    fmt::print("Reads of {} written to {}\n", options.study, options.file);
}

} // namespace

void addStudyFiles(CLI::App& group, int& exitCode)
{
    const auto add = [&](const char* name, const char* description, const std::shared_ptr<FileOptions>& options) {
        CLI::App* command = group.add_subcommand(name, description);
        command->add_option("--library", options->library, "Case library")->capture_default_str();
        return command;
    };
    auto verified = std::make_shared<FileOptions>();
    CLI::App* command = add(
        "verify", "Check plan, orders, reads, events and audit trail against what was frozen and locked.", verified);
    command->add_option("STUDY", verified->study, "Its name")->required();
    command->add_flag("--json", verified->json, "Print JSON instead of a report");
    command->footer("Exit codes: 0 all is as it was stored, 1 it is not; each row that is not is named.");
    command->callback([verified, &exitCode] { verify(*verified, exitCode); });

    auto written = std::make_shared<FileOptions>();
    command = add("export", "Write the whole study as an archive, or its reads for other programs.", written);
    command->add_option("STUDY", written->study, "Its name")->required();
    command->add_option("--out", written->file, "File to write: .dsmt-study or .json (archive), .csv (reads) or .imrmc")
        ->required();
    command->footer("An archive names no patient, no reader and no pathologist; comments are as readers typed them.");
    command->callback([written] { write(*written); });
    addStudyImport(group, exitCode);
}

} // namespace dsmt::commands
