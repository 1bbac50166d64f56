// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/terminal_progress.h"
#include "app/dsmt/train_package.h"
#include "core/base/paths.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct TrainOptions {
    TrainingOrder order;
    std::string library = defaultLibraryFolder().string();
};

constexpr const char* kFooter =
    R"(A run that was ended, however it was, goes on from its last epoch when the same command is given again, and comes to
the same weights. DIR/log.jsonl has a line for each epoch. Test nodules of the cohort take no part.
Without --cohort the nodules are simulated (dsmt phantom), and so is what the network learns.)";

void train(TrainOptions& options)
{
    const inference::Package package = [&] {
        const TerminalProgress terminal("training");
        options.order.library = options.library;
        return trainPackage(options.order, terminal.progress(), printEpoch);
    }();
    fmt::print("{}: {}\nUse it with: dsmt analyze PATH --at X,Y,Z --package {}\n", package.name,
               package.trainingSummary, package.folder.string());
}

} // namespace

void addTrain(CLI::App& app)
{
    auto options = std::make_shared<TrainOptions>();
    TrainingOrder& order = options->order;
    CLI::App* command = app.add_subcommand(
        "train", "Train DSMT-Net on a cohort: joint stage, fine-tuning stage, an ensemble over folds of patients.");
    command->add_option("--out", order.folder, "Folder that becomes the network package")->required();
    auto* cohort = command->add_option("--cohort", order.cohort, "Manifest (cohort.csv), patch cache, or their folder");
    command
        ->add_option("--simulated", order.protocol,
                     "Simulated cohort instead: internal (the other protocols are for testing)")
        ->check(CLI::IsMember({"internal"}))
        ->excludes(cohort)
        ->capture_default_str();
    command->add_option("--cases", order.cases, "Simulated nodules; the protocol's own number where left out")
        ->check(CLI::Range(16, 100000));
    command->add_option("--seed", order.seed, "Seed of the simulated cohort")->capture_default_str();
    command->add_option("--outlines", order.outlines,
                        "More nodules of which the outline alone is learnt: manifest, patch cache, or their folder");
    command->add_option("--config", order.config, "Training configuration (JSON)")->check(CLI::ExistingFile);
    command->add_option("--library", options->library, "Case library for manifests that name series only")
        ->capture_default_str();
    command->footer(kFooter);
    command->callback([options] { train(*options); });
}

} // namespace dsmt::commands
