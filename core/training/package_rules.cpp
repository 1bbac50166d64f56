// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/package_rules.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::training {

ReadingRules readingRulesOf(const inference::Package& package)
{
    const auto& temperature = package.temperature;
    return {package.patches, {temperature.invasiveness, temperature.bubbleLucency, temperature.pleuralRetraction}};
}

std::optional<cohort::LogisticModel> baselineOf(const inference::Package& package)
{
    const std::filesystem::path file = package.folder / "model.json";
    const auto malformed = [&](const std::string& why) {
        return Error(ErrorKind::BadInput, file.string() + ": size_hu_baseline: " + why);
    };
    try {
        std::ifstream stream(file);
        const auto json = nlohmann::json::parse(stream);
        const auto found = json.find("size_hu_baseline");
        if (found == json.end() || found->is_null())
            return std::nullopt;
        cohort::LogisticModel model{found->at("mean"), found->at("deviation"), found->at("weights")};
        if (model.mean.size() != 2 || model.deviation.size() != 2 || model.weights.size() != 3)
            throw malformed("it needs two means, two deviations and three weights");
        if (!std::all_of(model.deviation.begin(), model.deviation.end(), [](double d) { return d > 0; }))
            throw malformed("a deviation is not positive");
        return model;
    } catch (const nlohmann::json::exception& failure) {
        throw malformed(failure.what());
    }
}

} // namespace dsmt::training
