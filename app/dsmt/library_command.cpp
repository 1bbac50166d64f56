// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/library_report.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/database/audit_trail.h"
#include "core/workflows/library_cases.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <fmt/format.h>

namespace dsmt::commands {

namespace {

struct LibraryOptions {
    std::string library = defaultLibraryFolder().string();
    std::string file, anchor;
    int limit = 50;
    bool json = false, fast = false, images = false, list = false;
};

/// "SEQUENCE:SHA-256", as `dsmt library audit` prints it.
database::AuditAnchor anchorFrom(const std::string& text)
{
    database::AuditAnchor anchor;
    const std::size_t colon = text.find(':');
    const auto [stop, failure] =
        std::from_chars(text.data(), text.data() + std::min(colon, text.size()), anchor.sequence);
    if (colon == std::string::npos || failure != std::errc() || stop != text.data() + colon ||
        text.size() != colon + 1 + 64)
        throw Error(ErrorKind::BadInput, "\"" + text + "\" is no anchor as `dsmt library audit` prints it");
    anchor.sha256 = text.substr(colon + 1);
    return anchor;
}

void check(const LibraryOptions& options, int& exitCode)
{
    database::Library library = workflows::existingLibrary(options.library);
    database::CheckOptions what{options.images, std::nullopt};
    if (!options.anchor.empty())
        what.anchor = anchorFrom(options.anchor);
    const database::CheckReport report = [&] {
        if (options.fast)
            return database::checkNewest(library);
        const TerminalProgress terminal("Checking the library");
        return database::checkAll(library, what, terminal.progress());
    }();
    fmt::print("{}", checkReport(library, report, options.json));
    exitCode = report.faults.empty() ? kDone : kFailed;
}

void backup(const LibraryOptions& options)
{
    if (options.list) {
        fmt::print("{}", backupReport(database::backups(options.library), options.json));
        return;
    }
    database::Library library =
        openedLibrary(options.library, options.file.empty() ? database::Access::Write : database::Access::Any);
    const TerminalProgress terminal("Backing up");
    const database::BackupFile made = options.file.empty()
                                          ? database::backUp(library, terminal.progress())
                                          : database::backUpTo(library, options.file, terminal.progress());
    fmt::print("{}", backupReport({made}, options.json));
}

void restore(const LibraryOptions& options)
{
    std::filesystem::path from = options.file;
    if (options.file.empty()) {
        const std::vector<database::BackupFile> kept = database::backups(options.library);
        if (kept.empty())
            throw Error(ErrorKind::NotFound, options.library + " has no backup");
        from = kept.front().file;
    }
    const TerminalProgress terminal("Restoring");
    const database::Restored restored = database::restore(options.library, from, terminal.progress());
    fmt::print("{}", restoreReport(restored, options.json));
}

void audit(const LibraryOptions& options, int& exitCode)
{
    database::Library library = workflows::existingLibrary(options.library);
    database::AuditStore trail(library);
    const std::vector<database::AuditFault> faults =
        trail.faults(std::nullopt, options.anchor.empty() ? std::nullopt : std::optional(anchorFrom(options.anchor)));
    fmt::print("{}", auditReport(trail.entries(options.limit), trail.anchor(), faults, options.json));
    exitCode = faults.empty() ? kDone : kFailed;
}

CLI::App* addStep(CLI::App* group, const std::string& name, const std::string& description,
                  const std::shared_ptr<LibraryOptions>& options)
{
    CLI::App* command = group->add_subcommand(name, description);
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON instead of a report");
    return command;
}

void addChecks(CLI::App* group, int& exitCode)
{
    auto checked = std::make_shared<LibraryOptions>();
    CLI::App* command =
        addStep(group, "check", "Check every page, reference, row and audit entry against what was stored.", checked);
    command->add_flag("--fast", checked->fast, "Only the newest rows, as at every opening");
    command->add_flag("--images", checked->images, "Also read every kept image and compare its SHA-256");
    command->add_option("--anchor", checked->anchor, "SEQUENCE:SHA-256 of the audit trail, kept elsewhere");
    command->footer("Exit codes: 0 all is as it was stored, 1 it is not.");
    command->callback([checked, &exitCode] { check(*checked, exitCode); });

    auto audited = std::make_shared<LibraryOptions>();
    command = addStep(group, "audit", "Show who did what, and verify that nothing of it was changed.", audited);
    command->add_option("--limit", audited->limit, "Show so many entries, the newest first")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--anchor", audited->anchor, "SEQUENCE:SHA-256 that was printed before: proves the tail, too");
    command->footer("Exit codes: 0 the trail is whole, 1 it is not.");
    command->callback([audited, &exitCode] { audit(*audited, exitCode); });
}

} // namespace

void addLibrary(CLI::App& app, int& exitCode)
{
    CLI::App* group = app.add_subcommand("library", "Look after the case library: check, backup, restore, compact.");
    group->require_subcommand(1);
    addChecks(group, exitCode);

    auto backedUp = std::make_shared<LibraryOptions>();
    CLI::App* command = addStep(group, "backup", "Copy the library while it is in use; the copy is checked.", backedUp);
    auto* out = command->add_option("--out", backedUp->file, "New file to write; without it one of three generations");
    command->add_flag("--list", backedUp->list, "Only list the backups that there are")->excludes(out);
    command->footer("A backup holds everything but the CT images, which are never changed once they are kept.");
    command->callback([backedUp] { backup(*backedUp); });

    auto restored = std::make_shared<LibraryOptions>();
    command = addStep(group, "restore", "Put a backup in the library's place; what was there is set aside.", restored);
    command->add_option("FILE", restored->file, "Backup to take; without it the newest");
    command->callback([restored] { restore(*restored); });

    auto compacted = std::make_shared<LibraryOptions>();
    command = addStep(group, "compact", "Give free space back, make lists and search anew.", compacted);
    command->callback([compacted] {
        database::Library library = openedLibrary(compacted->library, database::Access::Write);
        fmt::print("{}", compactReport(database::compact(library), compacted->json));
    });

    auto counted = std::make_shared<LibraryOptions>();
    command = addStep(group, "stats", "Say how much there is of what, and how large it is.", counted);
    command->callback([counted] {
        database::Library library = openedLibrary(counted->library);
        fmt::print("{}", statisticsReport(database::statisticsOf(library), counted->json));
    });
}

} // namespace dsmt::commands
