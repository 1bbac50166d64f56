// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/training_commands.h"

#include "app/dsmt_engine/event_lines.h"
#include "core/cohort/cohort_summary.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/simulate_patches.h"
#include "core/training/train.h"

#include <CLI/CLI.hpp>
#include <csignal>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace dsmt::engine {

namespace {

struct SimulateOptions {
    std::string protocol = "internal";
    int count = 0; ///< 0: the protocol's own
    std::uint64_t seed = 1;
    std::string out;
};

struct TrainOptions {
    std::string cache, outlines, config, out;
};

/// A training that goes on after its program was killed would write into the folder in which it is gone on with.
void endWithParent()
{
#ifdef __linux__
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

} // namespace

void addSimulate(CLI::App& app)
{
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = app.add_subcommand("simulate", "Make a patch cache of simulated nodules.");
    command->add_option("--protocol", options->protocol, "internal, external or open")->capture_default_str();
    command->add_option("--count", options->count, "Nodules; the protocol's whole cohort where left out")
        ->check(CLI::Range(1, 100000));
    command->add_option("--seed", options->seed, "Seed of the cohort")->capture_default_str();
    command->add_option("--out", options->out, "File")->required();
    command->callback([options] {
        const phantom::Protocol& protocol = phantom::protocolNamed(options->protocol);
        const auto cases = phantom::planCohort(protocol, options->seed,
                                               options->count > 0 ? options->count : phantom::fullCount(protocol));
        cohort::simulatePatchCache(cases, toJson(cohort::summarise(protocol, options->seed, cases)), options->out,
                                   advanceLines());
    });
}

void addTrain(CLI::App& app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command =
        app.add_subcommand("train", "Train a network package on a patch cache; its test nodules are left out.");
    command->add_option("--cache", options->cache, "Patch cache")->required();
    command->add_option("--outlines", options->outlines, "Patch cache of which the outlines alone are learnt");
    command->add_option("--config", options->config, "Training configuration (JSON)");
    command->add_option("--out", options->out, "Folder of the package")->required();
    command->callback([options] {
        endWithParent();
        const auto config =
            options->config.empty() ? training::TrainingConfig{} : training::readTrainingConfig(options->config);
        std::optional<cohort::PatchCache> outlines;
        if (!options->outlines.empty())
            outlines = cohort::openPatchCache(options->outlines);
        training::train(cohort::openPatchCache(options->cache), config, options->out, advanceLines(),
                        epochLines(config), outlines ? &*outlines : nullptr);
    });
}

} // namespace dsmt::engine
