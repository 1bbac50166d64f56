// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/training_commands.h"

#include "core/cohort/cohort_summary.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/simulate_patches.h"
#include "core/training/train.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/core.h>

namespace dsmt::engine {

namespace {

using Clock = std::chrono::steady_clock;

/// A line whenever another hundredth is done, with the time that is left.
Progress printed(const char* what)
{
    return Progress(
        [what, last = -1, start = Clock::now()](double fraction, const std::string& text) mutable {
            const int percent = int(fraction * 100);
            if (percent == last)
                return;
            last = percent;
            const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
            const double left = fraction > 0 ? seconds * (1 - fraction) / fraction : 0;
            fmt::print("{} {:3} %  {}  {:.0f} s left\n", what, percent, text, left);
            std::fflush(stdout);
        },
        {});
}

struct SimulateOptions {
    std::string protocol = "internal";
    int count = 0; ///< 0: the protocol's own
    std::uint64_t seed = 1;
    std::string out;
};

struct TrainOptions {
    std::string cache, config, out;
};

/// A line whenever an epoch is done.
training::TrainingWatch printedEpochs(int members)
{
    return {[members](int member, const training::EpochReport& report) {
        fmt::print("member {} of {}  {:<11} epoch {:3}  {:5.1f} s  loss {:.3f}  validation {:.3f}  Dice {:.3f}{}\n",
                   member + 1, members, report.stage, report.epoch + 1, report.seconds, report.trainingLoss,
                   report.validation.jointLoss, report.validation.meanDice(), report.best ? "  best" : "");
        std::fflush(stdout);
    }};
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
                                   printed("simulating"));
    });
}

void addTrain(CLI::App& app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command =
        app.add_subcommand("train", "Train a network package on a patch cache; its test nodules are left out.");
    command->add_option("--cache", options->cache, "Patch cache")->required();
    command->add_option("--config", options->config, "Training configuration (JSON)");
    command->add_option("--out", options->out, "Folder of the package")->required();
    command->callback([options] {
        const auto config =
            options->config.empty() ? training::TrainingConfig{} : training::readTrainingConfig(options->config);
        training::train(cohort::openPatchCache(options->cache), config, options->out, printed("training"),
                        printedEpochs(config.memberCount()));
    });
}

} // namespace dsmt::engine
