// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_config.h"

#include "core/base/error.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <variant>

namespace dsmt::training {

using Json = nlohmann::ordered_json;

namespace {

/// A key of the JSON, the value it means and the range it may have.
struct Row {
    const char* key;
    std::variant<std::string*, std::uint64_t*, bool*, int*, double*> value;
    double low = 0, high = 1;
};

std::vector<Row> rowsOf(TrainingConfig& config)
{
    AugmentationConfig& augmentation = config.augmentation;
    return {{"name", &config.name},
            {"title", &config.title},
            {"note", &config.note},
            {"architecture", &config.architecture},
            {"seed", &config.seed},
            {"folds", &config.folds, 2, 20},
            {"members", &config.members, 0, 20},
            {"threads", &config.threads, 0, 256},
            {"precision", &config.precision},
            {"batch", &config.batch, 1, 256},
            {"joint_epochs", &config.jointEpochs, 1, 10000},
            {"fine_tuning_epochs", &config.fineTuningEpochs, 0, 10000},
            {"patience", &config.patience, 1, 10000},
            {"learning_rate", &config.learningRate},
            {"weight_decay", &config.weightDecay},
            {"gradient_clip", &config.gradientClip, 1e-6, 1e6},
            {"quick_rate", &config.quickRate, 0, 100},
            {"fine_tuning_rate", &config.fineTuningRate},
            {"warm_up", &config.warmUp},
            {"average_decay", &config.averageDecay},
            {"bubble_weight", &config.bubbleWeight, 0, 10},
            {"retraction_weight", &config.retractionWeight, 0, 10},
            {"mask_weight", &config.maskWeight, 0, 10},
            {"blank_nodules", &config.blankNodules},
            {"shift_mm", &augmentation.moves.shiftMm, 0, 4},
            {"warp_share", &augmentation.moves.warpShare},
            {"rotation_degrees", &augmentation.moves.rotationDegrees, 0, 20},
            {"scale", &augmentation.moves.scale, 0, 0.2},
            {"noise_hu", &augmentation.noiseHu, 0, 200},
            {"blur", &augmentation.blur},
            {"shift_hu", &augmentation.shiftHu, 0, 200}};
}

std::string namesOf(const std::vector<Row>& rows)
{
    std::string names;
    for (const Row& row : rows)
        names += (names.empty() ? "" : ", ") + std::string(row.key);
    return names;
}

template <class Number> void assign(Number* value, const Json& json, const Row& row)
{
    const double number = json.get<double>();
    if (!(number >= row.low && number <= row.high))
        throw Error(ErrorKind::BadInput, std::string(row.key) + " is " + json.dump() + "; " + Json(row.low).dump() +
                                             " to " + Json(row.high).dump() + " is possible");
    *value = Number(number);
}

void assign(std::string* value, const Json& json, const Row&)
{
    *value = json.get<std::string>();
}

void assign(bool* value, const Json& json, const Row&)
{
    *value = json.get<bool>();
}

void assign(std::uint64_t* value, const Json& json, const Row&)
{
    *value = json.get<std::uint64_t>();
}

} // namespace

TrainingConfig readTrainingConfig(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    if (!stream)
        throw Error(ErrorKind::NotFound, "the training configuration " + file.string() + " cannot be read");
    TrainingConfig config;
    const std::vector<Row> rows = rowsOf(config);
    try {
        const Json settings = Json::parse(stream);
        for (const auto& [key, json] : settings.items()) {
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return key == r.key; });
            if (row == rows.end())
                throw Error(ErrorKind::BadInput, "there is no setting \"" + key + "\"; there are: " + namesOf(rows));
            std::visit([&](auto* value) { assign(value, json, *row); }, row->value);
        }
    } catch (const Json::exception& failure) {
        throw Error(ErrorKind::BadInput, file.string() + ": " + failure.what());
    } catch (const Error& error) {
        throw error.within(file.string());
    }
    return config;
}

std::string toJson(const TrainingConfig& config)
{
    TrainingConfig copy = config;
    Json json;
    for (const Row& row : rowsOf(copy))
        std::visit([&](auto* value) { json[row.key] = *value; }, row.value);
    return json.dump();
}

} // namespace dsmt::training
