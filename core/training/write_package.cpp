// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/write_package.h"

#include "core/base/durable_file.h"
#include "core/base/version.h"

#include <cmath>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <torch/version.h>

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

bool isSimulated(const Json& provenance)
{
    return provenance.value("simulated", false);
}

std::string summaryOf(const TrainedEnsemble& ensemble, bool simulated)
{
    return fmt::format("Trained on {} {}nodules{}. Out of fold: AUC {} (size and HU alone {}), Dice {:.2f}.",
                       ensemble.nodules, simulated ? "simulated " : "", simulated ? "; no clinical worth" : "",
                       inWords(ensemble.outOfFold.auc), inWords(ensemble.outOfFold.sizeAndHuAuc),
                       ensemble.outOfFold.dice);
}

Json thousandths(const std::vector<double>& values)
{
    Json json = Json::array();
    for (const double value : values)
        json.push_back(std::round(value * 1000) / 1000);
    return json;
}

Json jsonOf(const OutOfFoldFigures& figures)
{
    return {{"nodules", figures.nodules},
            {"auc", optionalJson(figures.auc)},
            {"auc_bubble_lucency", optionalJson(figures.bubbleAuc)},
            {"auc_pleural_retraction", optionalJson(figures.retractionAuc)},
            {"auc_size_and_hu", optionalJson(figures.sizeAndHuAuc)},
            {"dice", figures.dice},
            {"accuracy", figures.accuracy},
            {"sensitivity", figures.sensitivity},
            {"specificity", figures.specificity}};
}

Json baselineJson(const std::optional<cohort::LogisticModel>& model)
{
    return model ? Json{{"mean", model->mean}, {"deviation", model->deviation}, {"weights", model->weights}} : Json();
}

Json outlinesJson(const std::optional<OutlineFigures>& figures)
{
    return figures ? Json{{"nodules", figures->nodules},
                          {"dice", figures->dice},
                          {"volume_correlation", optionalJson(figures->volumeCorrelation)},
                          {"nodules_10_to_20_mm", figures->usual},
                          {"dice_10_to_20_mm", figures->usualDice}}
                   : Json();
}

std::string outlinesInWords(const std::optional<OutlineFigures>& figures)
{
    return figures
               ? fmt::format("| Dice on {} more nodules of which the outline alone was learnt ({} of 10 to 20 mm) | "
                             "{:.3f} ({:.3f}), volume correlation {} |\n",
                             figures->nodules, figures->usual, figures->dice, figures->usualDice,
                             inWords(figures->volumeCorrelation))
               : "";
}

std::string description(const TrainedEnsemble& e, const TrainingConfig& config, const inference::PatchSpec& spec,
                        const Json& provenance)
{
    const bool simulated = isSimulated(provenance);
    const Json json{
        {"format", 2},
        {"name", config.name},
        {"title", config.title},
        {"architecture", config.architecture},
        {"members", e.members},
        {"patches", Json::parse(inference::toJson(spec))},
        {"temperature",
         {{"invasiveness", e.temperature[0]},
          {"bubble_lucency", e.temperature[1]},
          {"pleural_retraction", e.temperature[2]}}},
        {"threshold", e.threshold},
        {"features",
         {{"count", e.features},
          {"distance", {{"p50", e.distance[0]}, {"p95", e.distance[1]}, {"p99", e.distance[2]}}}}},
        {"known_cases", {{"invasive", thousandths(e.invasive)}, {"not_invasive", thousandths(e.notInvasive)}}},
        {"size_hu_baseline", baselineJson(e.sizeAndHu)},
        {"training",
         {{"simulated", simulated},
          {"summary", summaryOf(e, simulated)},
          {"software", kSoftware},
          {"libraries", {{"LibTorch", TORCH_VERSION}}},
          {"nodules", e.nodules},
          {"cohort", provenance},
          {"out_of_fold", jsonOf(e.outOfFold)},
          {"outlines", outlinesJson(e.outlines)},
          {"minutes", e.minutes},
          {"config", Json::parse(toJson(config))}}},
        {"weights", {{"file", "weights.safetensors"}, {"sha256", ""}}}};
    return json.dump(2) + "\n";
}

constexpr const char* kCard = R"(# {}

Package `{}`, architecture `{}`, {} members. Written by {}.

**Research use only - not for diagnosis.** {}

## Intended use
Nodules of 10 to 20 mm on chest CT with slices of at most 2.5 mm: probability that the nodule is an invasive adenocarcinoma
(against AAH, AIS, MIA), bubble lucency, pleural retraction, and an outline.

## Training
{} nodules; patients parted into {} folds, {} members that each leave one of them out. Two stages: joint (invasiveness,
bubble lucency, pleural retraction, outline), then fine-tuning of invasiveness alone, which leaves signs and outline as they
are. Seed {}. {:.0f} minutes. The whole configuration is in model.json, the course of the losses in log.jsonl.
{}
## Out of fold
Each nodule was judged by the member that had not seen its patient. Temperatures and the threshold were chosen on these
outputs, and the epochs that were kept too, so the figures flatter the network a little.

| what | value |
|---|---|
| nodules | {} |
| AUC invasiveness | {} |
| AUC of diameter and mean HU alone (logistic regression, same folds) | {} |
| at the threshold {:.3f}: accuracy, sensitivity, specificity | {:.1f} %, {:.1f} %, {:.1f} % |
| AUC bubble lucency | {} |
| AUC pleural retraction | {} |
| Dice of the outline | {:.3f} |
{}
## Limits
{})";

constexpr const char* kSimulatedNote =
    "This network was trained on simulated nodules. It shows that the software\nworks end "
    "to end; what it says about a patient has no clinical worth.";
constexpr const char* kSimulatedLimits =
    "Simulated nodules are simpler than real ones. Labels come from the generator, not from pathology.\n";
constexpr const char* kOwnNote = "It was trained on the cohort that model.json names and has been tested on no other.";
constexpr const char* kOwnLimits = "It has only been judged within its own cohort: other scanners, other patients and "
                                   "other readers are untested.\n`dsmt evaluate` tells how it does elsewhere.\n";

} // namespace

std::string cardOf(const TrainedEnsemble& e, const TrainingConfig& config, const std::string& provenance)
{
    const bool simulated = isSimulated(Json::parse(provenance));
    const OutOfFoldFigures& f = e.outOfFold;
    return fmt::format(kCard, config.title, config.name, config.architecture, e.members, kSoftware,
                       simulated ? kSimulatedNote : kOwnNote, e.nodules, config.folds, e.members, config.seed,
                       e.minutes, config.note.empty() ? "" : config.note + "\n", f.nodules, inWords(f.auc),
                       inWords(f.sizeAndHuAuc), e.threshold, 100 * f.accuracy, 100 * f.sensitivity, 100 * f.specificity,
                       inWords(f.bubbleAuc), inWords(f.retractionAuc), f.dice, outlinesInWords(e.outlines),
                       simulated ? kSimulatedLimits : kOwnLimits);
}

void writePackage(const TrainedEnsemble& ensemble, const TrainingConfig& config, const inference::PatchSpec& spec,
                  const std::string& provenance, const std::filesystem::path& folder)
{
    models::writeSafetensors(folder / "weights.safetensors", ensemble.weights);
    writeDurably(folder / "card.md", cardOf(ensemble, config, provenance));
    writeDurably(folder / "model.json", description(ensemble, config, spec, Json::parse(provenance)));
}

} // namespace dsmt::training
