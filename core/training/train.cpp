// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/train.h"

#include "core/base/error.h"
#include "core/training/stage.h"
#include "core/training/write_package.h"
#include "models/weights.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/core.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>
#include <torch/cuda.h>

namespace dsmt::training {

using Clock = std::chrono::steady_clock;

namespace {

struct Parted {
    Nodules training, validation;
};

Parted part(const std::vector<CachedNodule>& nodules, const TrainingConfig& config)
{
    Nodules all;
    for (const CachedNodule& nodule : nodules)
        all.push_back(&nodule);
    std::mt19937_64 random(config.seed);
    std::shuffle(all.begin(), all.end(), random);
    const auto cut = all.begin() + std::ptrdiff_t(std::lround(config.validation * double(all.size())));
    return {{cut, all.end()}, {all.begin(), cut}};
}

void requireBothClasses(const Nodules& nodules, const char* part)
{
    const auto positives =
        std::count_if(nodules.begin(), nodules.end(), [](const auto* n) { return n->labels[0] > 0.5f; });
    if (positives == 0 || std::size_t(positives) == nodules.size())
        throw Error(ErrorKind::BadInput, std::string("the ") + part + " nodules are of one class only");
}

std::string logLine(const EpochReport& report)
{
    return nlohmann::ordered_json{{"member", report.member},
                                  {"stage", report.stage},
                                  {"epoch", report.epoch},
                                  {"training_loss", report.trainingLoss},
                                  {"validation_loss", report.validation.jointLoss},
                                  {"validation_invasiveness_loss", report.validation.invasivenessLoss},
                                  {"auc", report.auc ? nlohmann::ordered_json(*report.auc) : nullptr},
                                  {"dice", report.validation.dice}}
        .dump();
}

nlohmann::ordered_json json(const std::optional<double>& value)
{
    return value ? nlohmann::ordered_json(*value) : nullptr;
}

/// The last line: the ensemble beside the baseline.
std::string summaryLine(const TrainedNetwork& trained)
{
    return nlohmann::ordered_json{{"stage", "ensemble"},
                                  {"auc", json(trained.auc)},
                                  {"auc_size_and_hu", json(trained.baselineAuc)},
                                  {"auc_bubble_lucency", json(trained.bubbleAuc)},
                                  {"auc_pleural_retraction", json(trained.retractionAuc)},
                                  {"dice", trained.dice}}
        .dump();
}

/// Mean logits of the ensemble so far.
void add(Evaluation& sum, const Evaluation& member, int members)
{
    sum.logits.resize(member.logits.size());
    for (std::size_t n = 0; n < member.logits.size(); ++n)
        for (std::size_t head = 0; head < models::kHeads; ++head)
            sum.logits[n][head] += member.logits[n][head] / members;
    sum.dice += member.dice / members;
}

/// Temperatures, threshold and figures, from the validation nodules.
void calibrate(TrainedNetwork& trained, const Evaluation& evaluation, const Parted& parted)
{
    const models::Head heads[]{models::kInvasiveness, models::kBubbleLucency, models::kPleuralRetraction};
    std::optional<double>* areas[]{&trained.auc, &trained.bubbleAuc, &trained.retractionAuc};
    for (const models::Head head : heads) {
        const auto logits = scoresOf(evaluation, parted.validation, head);
        *areas[head] = areaUnderRoc(logits);
        trained.temperature[head] = fitTemperature(logits);
    }
    auto probabilities = scoresOf(evaluation, parted.validation, models::kInvasiveness);
    for (ScoredLabel& scored : probabilities)
        scored.score = 1 / (1 + std::exp(-scored.score / trained.temperature[models::kInvasiveness]));
    trained.threshold = youdenThreshold(probabilities);
    const auto right = std::count_if(probabilities.begin(), probabilities.end(), [&](const ScoredLabel& scored) {
        return (scored.score >= trained.threshold) == scored.positive;
    });
    trained.accuracy = double(right) / double(probabilities.size());
    trained.baselineAuc = areaUnderRoc(sizeAndHuBaseline(parted.training, parted.validation));
    trained.dice = evaluation.dice;
}

} // namespace

void train(const std::vector<CachedNodule>& nodules, const TrainingConfig& config, const std::filesystem::path& folder,
           const Progress& progress)
{
    if (nodules.size() < 16)
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} nodules are too few to train on; 16 are the least", nodules.size()));
    const Clock::time_point start = Clock::now();
    at::set_num_threads(config.threads > 0 ? config.threads : int(std::max(1u, std::thread::hardware_concurrency())));
    const models::Preset& preset = models::presetNamed(config.architecture);
    const inference::PatchSpec spec{{preset.localSize, preset.localSpacingMm},
                                    {preset.globalSize, preset.globalSpacingMm}};
    const Parted parted = part(nodules, config);
    requireBothClasses(parted.training, "training");
    requireBothClasses(parted.validation, "validation");
    const torch::Device device =
        torch::cuda::is_available() ? torch::Device(torch::kCUDA, 0) : torch::Device(torch::kCPU);

    std::filesystem::create_directories(folder);
    std::ofstream log(folder / "log.jsonl");
    TrainedNetwork trained;
    trained.trainingNodules = parted.training.size();
    trained.validationNodules = parted.validation.size();
    Evaluation ensemble;
    for (int member = 0; member < config.members; ++member) {
        torch::manual_seed(config.seed * 1000 + std::uint64_t(member));
        std::mt19937_64 random(config.seed * 1000 + std::uint64_t(member));
        models::DsmtNet network(preset);
        network->to(device);
        const double begin = double(member) / config.members, width = 1.0 / config.members;
        const auto report = [&](const EpochReport& epoch) { log << logLine(epoch) << std::endl; };
        const Progress joint = progress.stage(begin, begin + 0.8 * width),
                       fine = progress.stage(begin + 0.8 * width, begin + width);
        runStage(network, jointStage(network, config),
                 {config, spec, parted.training, parted.validation, device, random, report, joint}, member);
        runStage(network, fineTuningStage(network, config),
                 {config, spec, parted.training, parted.validation, device, random, report, fine}, member);
        add(ensemble, evaluate(network, parted.validation, spec, config.batch, device), config.members);
        models::storeWeights(*network, models::memberPrefix(member), trained.weights);
    }
    calibrate(trained, ensemble, parted);
    log << summaryLine(trained) << std::endl;
    trained.minutes = std::chrono::duration<double>(Clock::now() - start).count() / 60;
    writePackage(trained, config, spec, folder);
    progress.advance(1, "done");
}

} // namespace dsmt::training
