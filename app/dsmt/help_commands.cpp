// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/program_help.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

void addHelp(CLI::App& app)
{
    CLI::App* completion = app.add_subcommand("completion", "Print the completion of commands and options for bash.");
    completion->footer("To use it: dsmt completion > ~/.local/share/bash-completion/completions/dsmt");
    completion->callback([&app] { fmt::print("{}", bashCompletion(app)); });
    CLI::App* manual = app.add_subcommand("manual", "Print the manual page.");
    manual->footer("To read it: dsmt manual | man -l -");
    manual->callback([&app] { fmt::print("{}", manualPage(app, dsmt::kSoftware)); });
}

} // namespace dsmt::commands
