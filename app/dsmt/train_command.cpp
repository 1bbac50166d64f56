// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/inference/package.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct TrainOptions {
    int cases = 1200;
    std::uint64_t seed = 1;
    std::string config;
    std::string folder;
};

/// Runs dsmt-engine and shows what it prints, line by line as it comes.
void runEngine(const std::vector<std::string>& arguments)
{
    ChildProcess engine(programFolder() / "dsmt-engine", arguments, {"OMP_WAIT_POLICY=passive"});
    char character = 0;
    while (engine.read(&character, 1, std::chrono::hours(24), {}))
        std::fputc(character, stdout);
    std::fflush(stdout);
    if (const std::string end = engine.waitForEnd(); end != "ended with exit code 0")
        throw Error(ErrorKind::Failed, "dsmt-engine " + arguments.front() + " " + end);
}

void train(const TrainOptions& options)
{
    const std::filesystem::path cache = std::filesystem::path(options.folder) / "patches.cache";
    std::filesystem::create_directories(options.folder);
    if (!std::filesystem::exists(cache))
        runEngine({"simulate", "--count", std::to_string(options.cases), "--seed", std::to_string(options.seed),
                   "--out", cache.string()});
    std::vector<std::string> arguments{"train", "--cache", cache.string(), "--out", options.folder};
    if (!options.config.empty())
        arguments.insert(arguments.end(), {"--config", options.config});
    runEngine(arguments);
    inference::sealPackage(options.folder);
    const inference::Package package = inference::openPackage(options.folder);
    fmt::print("{}: {}\nUse it with: dsmt analyze PATH --at X,Y,Z --package {}\n", package.name,
               package.trainingSummary, options.folder);
}

} // namespace

void addTrain(CLI::App& app)
{
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command =
        app.add_subcommand("train", "Train DSMT-Net on simulated nodules: joint stage, then fine-tuning.");
    command->add_option("--out", options->folder, "Folder that becomes the network package")->required();
    command->add_option("--cases", options->cases, "Simulated nodules")
        ->check(CLI::Range(16, 100000))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Seed of the first nodule")->capture_default_str();
    command->add_option("--config", options->config, "Training configuration (JSON)")->check(CLI::ExistingFile);
    command->callback([options] { train(*options); });
}

} // namespace dsmt::commands
