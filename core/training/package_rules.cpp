// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/package_rules.h"

namespace dsmt::training {

ReadingRules readingRulesOf(const inference::Package& package)
{
    const auto& temperature = package.temperature;
    return {package.patches, {temperature.invasiveness, temperature.bubbleLucency, temperature.pleuralRetraction}};
}

std::optional<cohort::LogisticModel> baselineOf(const inference::Package& package)
{
    if (!package.sizeHuBaseline)
        return std::nullopt;
    const auto& [mean, deviation, weights] = *package.sizeHuBaseline;
    return cohort::LogisticModel{
        {mean.begin(), mean.end()}, {deviation.begin(), deviation.end()}, {weights.begin(), weights.end()}};
}

} // namespace dsmt::training
