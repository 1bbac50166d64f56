// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs get and move.
#include "app/dsmt/commands.h"
#include "app/dsmt/import_table.h"
#include "app/dsmt/pacs/pacs_commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/workflows/retrieve_case.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands::pacs {

namespace {

struct RetrieveOptions {
    std::string peer;
    workflows::WantedSeries wanted;
    std::string address;
    int port = 0;
};

void retrieve(const PacsOptions& options, const RetrieveOptions& asked, bool byMove, int& exitCode)
{
    OpenedPacs pacs = openedPacs(options);
    PacsPeer peer = peerNamed(pacs.settings, asked.peer);
    peer.retrieveByMove = byMove;
    if (!asked.address.empty())
        pacs.settings.listener.address = asked.address;
    if (asked.port != 0)
        pacs.settings.listener.port = asked.port;
    const TerminalProgress terminal("retrieving");
    const workflows::RetrievedCase got =
        workflows::retrieveCase(pacs.library, pacs.settings, peer, asked.wanted, terminal.progress());
    fmt::print("{}",
               options.json ? importJson({got.report}, options.library) : importTable({got.report}, options.library));
    fmt::print(stderr, "dsmt: {} objects fetched in {:.1f} s, {} were there from an earlier try\n", got.fetched,
               got.fetchSeconds, got.kept);
    if (got.report.failure) {
        fmt::print(stderr, "dsmt: {}\n", got.report.failure->message());
        exitCode = kFailed;
    } else if (got.report.cancelled) {
        exitCode = kFailed;
    }
}

void add(CLI::App& app, const char* name, const char* description, bool byMove, int& exitCode)
{
    CLI::App* const command = app.add_subcommand(name, description);
    auto options = addPacsOptions(*command);
    auto asked = std::make_shared<RetrieveOptions>();
    command->add_option("PEER", asked->peer, "A peer's name, or AE@host:port")->required();
    command->add_option("--study", asked->wanted.studyUid, "Study Instance UID")->required();
    command->add_option("--series", asked->wanted.seriesUids,
                        "Series Instance UIDs; without them all series of CT, SEG and SR");
    if (byMove) {
        command->add_option("--address", asked->address, "Listen here instead of where it is set up");
        command->add_option("--port", asked->port, "Listen at this port");
    }
    command->footer(
        "When a connection breaks, what had come is kept, and the same command again fetches only the rest.\n"
        "--json is that of dsmt import.");
    command->callback([options, asked, byMove, &exitCode] { retrieve(*options, *asked, byMove, exitCode); });
}

} // namespace

void addRetrieve(CLI::App& app, int& exitCode)
{
    add(app, "get", "Fetch series into the case library over one connection (C-GET).", false, exitCode);
    add(app, "move", "Have a peer send series to this machine, into the case library (C-MOVE).", true, exitCode);
}

} // namespace dsmt::commands::pacs
