// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/training_commands.h"

#include "core/training/simulate_cohort.h"
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
    int count = 1200;
    std::uint64_t seed = 1;
    std::string out;
};

struct TrainOptions {
    std::string cache, config, out;
};

} // namespace

void addSimulate(CLI::App& app)
{
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = app.add_subcommand("simulate", "Make a patch cache of simulated nodules.");
    command->add_option("--count", options->count, "Nodules")->check(CLI::Range(1, 100000))->capture_default_str();
    command->add_option("--seed", options->seed, "Seed of the first")->capture_default_str();
    command->add_option("--out", options->out, "File")->required();
    command->callback([options] {
        training::writePatchCache(options->out,
                                  training::simulateCohort(options->seed, options->count, printed("simulating")));
    });
}

void addTrain(CLI::App& app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command = app.add_subcommand("train", "Train a network package on a patch cache.");
    command->add_option("--cache", options->cache, "Patch cache")->required();
    command->add_option("--config", options->config, "Training configuration (JSON)");
    command->add_option("--out", options->out, "Folder of the package")->required();
    command->callback([options] {
        const auto config =
            options->config.empty() ? training::TrainingConfig{} : training::readTrainingConfig(options->config);
        training::train(training::readPatchCache(options->cache), config, options->out, printed("training"));
    });
}

} // namespace dsmt::engine
