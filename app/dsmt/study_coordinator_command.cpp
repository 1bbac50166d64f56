// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study coordinator: the passcode that opens the window's Studies page and its reading room.
#include "app/dsmt/opened_library.h"
#include "app/dsmt/passcode_input.h"
#include "app/dsmt/study_commands.h"
#include "core/base/paths.h"
#include "core/database/coordinator_store.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

void addStudyCoordinator(CLI::App& group)
{
    struct Options {
        std::string library = defaultLibraryFolder().string(), passcodeFile;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = group.add_subcommand(
        "coordinator", "Set the coordinator's passcode, also anew; without it nobody leaves the reading room.");
    command->add_option("--passcode-file", options->passcodeFile,
                        "File whose first line is the passcode; else DSMT_PASSCODE, else it is asked for");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->callback([options] {
        database::Library library = openedLibrary(options->library, database::Access::Write);
        database::CoordinatorStore(library).setPasscode(
            passcodeFrom(options->passcodeFile, "New passcode of the coordinator"));
        fmt::print("The passcode of the coordinator is set.\n");
    });
}

} // namespace dsmt::commands
