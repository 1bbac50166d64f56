// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/write_package.h"

#include "core/base/error.h"
#include "core/base/version.h"

#include <fmt/core.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::training {

using Json = nlohmann::ordered_json;

namespace {

Json optionalJson(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::string inWords(const std::optional<double>& value)
{
    return value ? fmt::format("{:.3f}", *value) : "not defined";
}

std::string summaryOf(const TrainedNetwork& network)
{
    return fmt::format("Trained for {:.0f} minutes on {} simulated nodules; no clinical worth. On {} other simulated "
                       "nodules: AUC {} (size and HU alone {}), Dice {:.2f}.",
                       network.minutes, network.trainingNodules, network.validationNodules, inWords(network.auc),
                       inWords(network.baselineAuc), network.dice);
}

std::string description(const TrainedNetwork& network, const TrainingConfig& config, const inference::PatchSpec& spec)
{
    const Json json{{"format", 1},
                    {"name", config.name},
                    {"title", config.title},
                    {"architecture", config.architecture},
                    {"members", config.members},
                    {"patches", Json::parse(inference::toJson(spec))},
                    {"temperature",
                     {{"invasiveness", network.temperature[0]},
                      {"bubble_lucency", network.temperature[1]},
                      {"pleural_retraction", network.temperature[2]}}},
                    {"threshold", network.threshold},
                    {"training",
                     {{"simulated", true},
                      {"summary", summaryOf(network)},
                      {"software", kSoftware},
                      {"training_nodules", network.trainingNodules},
                      {"validation_nodules", network.validationNodules},
                      {"auc", optionalJson(network.auc)},
                      {"auc_bubble_lucency", optionalJson(network.bubbleAuc)},
                      {"auc_pleural_retraction", optionalJson(network.retractionAuc)},
                      {"auc_size_and_hu", optionalJson(network.baselineAuc)},
                      {"dice", network.dice},
                      {"minutes", network.minutes},
                      {"config", Json::parse(toJson(config))}}},
                    {"weights", {{"file", "weights.safetensors"}, {"sha256", ""}}}};
    return json.dump(2) + "\n";
}

std::string card(const TrainedNetwork& network, const TrainingConfig& config)
{
    return fmt::format(R"(# {}

Package `{}`, architecture `{}`, {} member(s). Written by {}.

**Research use only - not for diagnosis.** This network was trained for {:.0f} minutes on simulated nodules. It shows that
the software works end to end; what it says about a patient has no clinical worth.

## Intended use
Demonstration and tests of the workstation. Nodules of 10 to 20 mm on chest CT with slices of at most 2.5 mm.

## Training
{} simulated nodules in two stages: joint (invasiveness, bubble lucency, pleural retraction, outline), then fine-tuning of
invasiveness with the segmentation branch and the sign heads frozen. Seed {}. The whole configuration is in model.json, the
course of the losses in log.jsonl.

## Figures on {} simulated nodules that training did not see
The checkpoint, the temperatures and the threshold were chosen on these same nodules, so the figures flatter the network.

| what | value |
|---|---|
| AUC invasiveness | {} |
| AUC of diameter and mean HU alone (logistic regression) | {} |
| accuracy at the threshold {:.3f} | {:.1f} % |
| AUC bubble lucency | {} |
| AUC pleural retraction | {} |
| Dice of the outline | {:.3f} |

## Limits
Simulated nodules are simpler than real ones. Labels come from the generator, not from pathology. No real CT was used.
)",
                       config.title, config.name, config.architecture, config.members, kSoftware, network.minutes,
                       network.trainingNodules, config.seed, network.validationNodules, inWords(network.auc),
                       inWords(network.baselineAuc), network.threshold, 100 * network.accuracy,
                       inWords(network.bubbleAuc), inWords(network.retractionAuc), network.dice);
}

void writeText(const std::filesystem::path& file, const std::string& text)
{
    std::ofstream stream(file);
    stream << text;
    stream.close();
    if (!stream)
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

} // namespace

void writePackage(const TrainedNetwork& network, const TrainingConfig& config, const inference::PatchSpec& spec,
                  const std::filesystem::path& folder)
{
    models::writeSafetensors(folder / "weights.safetensors", network.weights);
    writeText(folder / "card.md", card(network, config));
    writeText(folder / "model.json", description(network, config, spec));
}

} // namespace dsmt::training
