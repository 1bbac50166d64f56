// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt cases, nodules, predictions, truth and reads: what they list, and what else each of them can do.
#include "app/dsmt/commands.h"
#include "app/dsmt/decision_commands.h"
#include "app/dsmt/growth_command.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/table_import_report.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/nodule_store.h"
#include "core/workflows/table_file.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

using database::Listed;

namespace {

struct NoduleOptions {
    std::string library = defaultLibraryFolder().string();
    std::int64_t id = 0, other = 0;
    std::optional<std::string> name, site;
};

struct ImportOptions {
    std::string library = defaultLibraryFolder().string();
    std::string file;
    workflows::TableImportOptions import;
    bool json = false;
};

void importTable(Listed listed, const ImportOptions& options, int& exitCode)
{
    database::Library library = openedLibrary(options.library, database::Access::Write);
    const workflows::TableImport result = workflows::importTableFile(library, listed, options.file, options.import);
    fmt::print("{}",
               options.json ? importReportJson(result) : importReportText(result, listed, options.import.preview));
    exitCode = result.problems.empty() ? kDone : kBadInput;
}

void addTableImport(CLI::App* group, Listed listed, int& exitCode)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = group->add_subcommand(
        "import", listed == Listed::Truth
                      ? "Take reference standards from a CSV file or a cohort's manifest, all of it or nothing."
                      : "Take radiologists' reads from a CSV file, all of it or nothing.");
    command->add_option("FILE", options->file, "CSV with a header line")->required();
    command->add_flag("--preview", options->import.preview, "Only say what would be done");
    command->add_option("--reason", options->import.reason,
                        "Why lines follow what is there and differs; without it such a line is a problem");
    if (listed == Listed::Truth)
        command->add_option("--method", options->import.method,
                            "How the truth was found, for lines that do not say: \"surgical resection\", biopsy, ...");
    else
        command->add_option("--study", options->import.study, "Reader study, for lines that name none");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a report");
    command->footer(
        std::string("Which nodule: series_uid, x_mm, y_mm, z_mm (LPS), or nodule_id, or nodule (its name).\n") +
        (listed == Listed::Truth
             ? "Columns: pathology (AAH, AIS, MIA, IAC, other), detail, method, date, determined_by, reason."
             : "Columns: reader, study, session, arm (unaided, aided), invasiveness (0 to 100), call (0, 1),\n"
               "bubble_lucency, pleural_retraction (present, absent, cannot tell), both with _confidence,\n"
               "comment, seconds, idle_seconds, read_at, reason."));
    command->callback([listed, options, &exitCode] { importTable(listed, *options, exitCode); });
}

CLI::App* noduleCommand(CLI::App* group, const std::string& name, const std::string& description,
                        const std::shared_ptr<NoduleOptions>& options)
{
    CLI::App* command = group->add_subcommand(name, description);
    command->add_option("ID", options->id, "Number of the nodule (dsmt nodules list)")->required();
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    return command;
}

void addNoduleChanges(CLI::App* group)
{
    auto described = std::make_shared<NoduleOptions>();
    CLI::App* describe = noduleCommand(group, "describe", "Give a nodule a name and say where it lies.", described);
    describe->add_option("--name", described->name, "What people call it");
    describe->add_option("--site", described->site, "Where in the lung")->check(CLI::IsMember(database::noduleSites()));
    describe->callback([described] {
        database::Library library = openedLibrary(described->library, database::Access::Write);
        database::NoduleStore nodules(library);
        const database::Nodule now = nodules.nodule(described->id);
        nodules.describe(described->id, described->name.value_or(now.name), described->site.value_or(now.site));
    });
    auto linked = std::make_shared<NoduleOptions>();
    CLI::App* link = noduleCommand(group, "link", "Two nodules of two CTs are one lesion, seen over time.", linked);
    link->add_option("OTHER", linked->other, "Number of the other nodule")->required();
    link->callback([linked] {
        database::Library library = openedLibrary(linked->library, database::Access::Write);
        database::NoduleStore(library).link(linked->id, linked->other);
        fmt::print("Nodules {} and {} are one lesion.\n", linked->id, linked->other);
    });
    auto parted = std::make_shared<NoduleOptions>();
    CLI::App* unlink = noduleCommand(group, "unlink", "A nodule is a lesion of its own again.", parted);
    unlink->callback([parted] {
        database::Library library = openedLibrary(parted->library, database::Access::Write);
        database::NoduleStore(library).unlink(parted->id);
        fmt::print("Nodule {} is a lesion of its own.\n", parted->id);
    });
}

} // namespace

void addCases(CLI::App& app, int& exitCode)
{
    CLI::App* cases = addListing(app, Listed::Cases, "The CT series of the case library.");
    addImport(*cases, exitCode);
    CLI::App* nodules = addListing(app, Listed::Nodules, "The nodules of the case library.");
    addNoduleChanges(nodules);
    addGrowth(nodules);
    addDecisions(addListing(app, Listed::Predictions, "What networks answered; `dsmt analyze` adds them."));
    addTableImport(addListing(app, Listed::Truth, "Reference standards: what pathology says about nodules."),
                   Listed::Truth, exitCode);
    addTableImport(addListing(app, Listed::Reads, "Radiologists' reads of nodules."), Listed::Reads, exitCode);
}

} // namespace dsmt::commands
