// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt predictions accept, reject and withdraw.
#include "app/dsmt/decision_commands.h"

#include "app/dsmt/opened_library.h"
#include "core/base/paths.h"
#include "core/database/decision_store.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

using database::Decision;

namespace {

struct DecisionOptions {
    std::string library = defaultLibraryFolder().string();
    std::int64_t id = 0;
    std::string reason;
};

void add(CLI::App* group, const std::string& name, const std::string& description, Decision decision)
{
    auto options = std::make_shared<DecisionOptions>();
    CLI::App* command = group->add_subcommand(name, description);
    command->add_option("ID", options->id, "Number of the prediction (dsmt predictions list)")->required();
    CLI::Option* reason = command->add_option("--reason", options->reason, "Why, for a person");
    if (decision == Decision::Rejected)
        reason->required();
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->callback([options, decision] {
        database::Library library = openedLibrary(options->library, database::Access::Write);
        database::DecisionStore(library).add(options->id, decision, options->reason);
        if (decision == Decision::Withdrawn)
            fmt::print("Prediction {} is undecided again.\n", options->id);
        else
            fmt::print("Prediction {} is {}.\n", options->id, toString(decision));
    });
}

} // namespace

void addDecisions(CLI::App* predictions)
{
    add(predictions, "accept", "Note that a prediction is accepted; an earlier decision is kept.", Decision::Accepted);
    add(predictions, "reject", "Note that a prediction is rejected, and why; an earlier decision is kept.",
        Decision::Rejected);
    add(predictions, "withdraw", "Take the decision on a prediction back; both are kept.", Decision::Withdrawn);
}

} // namespace dsmt::commands
