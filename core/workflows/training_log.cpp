// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/training_log.h"

#include "core/workflows/text_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kLogFile = "log.jsonl";

TrainingEpoch epochOf(const Json& json)
{
    const auto number = [&](const char* key) {
        const auto value = json.find(key);
        return value != json.end() && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
    };
    return {.member = json.at("member"),
            .stage = json.at("stage"),
            .epoch = json.at("epoch"),
            .seconds = json.value("seconds", 0.0),
            .trainingLoss = json.at("training_loss"),
            .validationLoss = number("validation_loss"),
            .auc = number("auc"),
            .aucBubbleLucency = number("auc_bubble_lucency"),
            .aucPleuralRetraction = number("auc_pleural_retraction"),
            .dice = number("dice"),
            .best = json.value("best", false)};
}

bool isSame(const TrainingEpoch& one, const TrainingEpoch& two)
{
    return one.member == two.member && one.stage == two.stage && one.epoch == two.epoch;
}

} // namespace

std::vector<TrainingEpoch> readTrainingLog(const std::filesystem::path& folder)
{
    std::vector<TrainingEpoch> epochs;
    forEachLine(folder / kLogFile, true, [&](const std::string& line) {
        const Json json = Json::parse(line);
        if (!json.contains("epoch"))
            return; // what else a run notes
        TrainingEpoch epoch = epochOf(json);
        std::erase_if(epochs, [&](const TrainingEpoch& before) { return isSame(before, epoch); });
        epochs.push_back(std::move(epoch));
    });
    return epochs;
}

} // namespace dsmt::workflows
