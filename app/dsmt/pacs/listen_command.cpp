// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt pacs listen
#include "app/dsmt/import_table.h"
#include "app/dsmt/pacs/pacs_commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/error.h"
#include "core/workflows/receiving_station.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/core.h>
#include <thread>

namespace dsmt::commands::pacs {

namespace {

struct ListenOptions {
    std::string address;
    int port = 0;
};

void listen(const PacsOptions& options, const ListenOptions& asked)
{
    PacsSettings settings = openedPacs(options).settings;
    if (!asked.address.empty())
        settings.listener.address = asked.address;
    if (asked.port != 0)
        settings.listener.port = asked.port;
    if (settings.peers.empty())
        throw Error(ErrorKind::BadInput, "no peer is set up, so nobody may send anything; see dsmt pacs add");
    const TerminalProgress terminal("listening");
    const auto print = [&](const workflows::ReceivedObjects& received) {
        fmt::print("{}", options.json ? importJson({received.report}, options.library)
                                      : importTable({received.report}, options.library));
        std::fflush(stdout);
        if (!received.failure.empty())
            terminal.say(fmt::format("dsmt: {}: {}", received.from, received.failure));
        if (received.report.failure)
            terminal.say("dsmt: " + received.report.failure->message());
    };
    const workflows::ReceivingStation station(
        options.library, settings,
        {.received = print, .refused = [&](const std::string& why) { terminal.say("dsmt: refused: " + why); }});
    terminal.say(fmt::format("dsmt: {} listens at {}:{}; Ctrl-C ends it", settings.aeTitle, settings.listener.address,
                             station.port()));
    const Progress progress = terminal.progress();
    while (!progress.stopToken().stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        try {
            progress.advance(0, "waiting for peers");
        } catch (const Cancelled&) {
            break;
        }
    }
}

} // namespace

void addListen(CLI::App& app)
{
    CLI::App* const command =
        app.add_subcommand("listen", "Take what peers send (C-STORE SCP) into the case library, until Ctrl-C.");
    auto options = addPacsOptions(*command);
    auto asked = std::make_shared<ListenOptions>();
    command->add_option("--address", asked->address, "Address of the network card; 127.0.0.1 unless set up otherwise");
    command->add_option("--port", asked->port, "Port; 11112 unless set up otherwise");
    command->footer("Only peers that are set up may send, from their own hosts, and only to the AE title of this\n"
                    "workstation. --json prints what dsmt import --json prints, once for each connection.");
    command->callback([options, asked] { listen(*options, *asked); });
}

} // namespace dsmt::commands::pacs
