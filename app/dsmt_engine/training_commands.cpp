// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/training_commands.h"

#include "core/cohort/cohort_summary.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/scores.h"
#include "core/cohort/simulate_patches.h"
#include "core/inference/torch_network.h"
#include "core/training/evaluate_package.h"
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

struct EvaluateOptions {
    std::string cache, package, split, device = "auto";
    int threads = 0;
};

std::string inWords(const std::optional<double>& value)
{
    return value ? fmt::format("{:.3f}", *value) : "not defined";
}

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

std::vector<cohort::CachedNodule> partOf(std::vector<cohort::CachedNodule> nodules, const std::string& split)
{
    if (!split.empty())
        std::erase_if(nodules, [&](const auto& nodule) { return nodule.split != split; });
    return nodules;
}

/// The baseline is fitted on the very nodules that it is scored on, which flatters it.
void print(const training::PackageFigures& figures, const std::vector<cohort::CachedNodule>& nodules)
{
    std::vector<const cohort::CachedNodule*> all;
    for (const auto& nodule : nodules)
        all.push_back(&nodule);
    fmt::print("nodules                       {}\n", figures.nodules);
    fmt::print("AUC invasiveness              {}\n", inWords(figures.auc));
    fmt::print("AUC size and HU, fitted here  {}\n",
               inWords(cohort::areaUnderRoc(cohort::sizeAndHuBaseline(all, all))));
    fmt::print("AUC bubble lucency            {}\n", inWords(figures.bubbleAuc));
    fmt::print("AUC pleural retraction        {}\n", inWords(figures.retractionAuc));
    fmt::print("Dice of the outline           {:.3f}\n", figures.dice);
    fmt::print("seconds a nodule              {:.3f}\n", figures.secondsPerNodule);
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

void addEvaluate(CLI::App& app)
{
    auto options = std::make_shared<EvaluateOptions>();
    CLI::App* command = app.add_subcommand("evaluate", "Print how a network package does on a patch cache.");
    command->add_option("--cache", options->cache, "Patch cache")->required();
    command->add_option("--package", options->package, "Folder of the package")->required();
    command->add_option("--split", options->split, "Only this part of the cache")
        ->check(CLI::IsMember({"train", "test"}));
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", options->threads, "0 = all cores")->capture_default_str();
    command->callback([options] {
        const auto nodules = partOf(cohort::openPatchCache(options->cache).nodules, options->split);
        inference::TorchNetwork network(options->package, options->device, options->threads);
        print(training::evaluatePackage(network, network.patches(), nodules, {}), nodules);
    });
}

} // namespace dsmt::engine
