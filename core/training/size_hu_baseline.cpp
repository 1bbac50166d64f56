// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/size_hu_baseline.h"

#include <algorithm>

namespace dsmt::training {

namespace {

std::vector<double> featuresOf(const cohort::NoduleFacts& nodule)
{
    return {double(nodule.diameterMm), double(nodule.meanHu)};
}

bool isUsable(const cohort::NoduleFacts& nodule)
{
    return nodule.labels[0] >= 0 && nodule.diameterMm > 0;
}

std::optional<SizeHuBaseline> fitted(std::span<const cohort::CachedNodule> nodules, bool onlyTraining,
                                     BaselineSource source)
{
    cohort::FeatureRows rows;
    std::vector<double> labels;
    for (const cohort::CachedNodule& nodule : nodules)
        if (isUsable(nodule) && (!onlyTraining || nodule.split == "train")) {
            rows.push_back(featuresOf(nodule));
            labels.push_back(nodule.labels[0] > 0.5f);
        }
    const auto positives = std::count(labels.begin(), labels.end(), 1.0);
    if (positives == 0 || std::size_t(positives) == labels.size())
        return std::nullopt;
    return SizeHuBaseline{cohort::fitLogistic(rows, labels), source, rows.size()};
}

} // namespace

std::optional<double> SizeHuBaseline::logit(const cohort::NoduleFacts& nodule) const
{
    return nodule.diameterMm > 0 ? std::optional(model.logit(featuresOf(nodule))) : std::nullopt;
}

std::optional<SizeHuBaseline> chooseBaseline(const std::optional<cohort::LogisticModel>& ofPackage,
                                             std::span<const cohort::CachedNodule> cohort,
                                             std::span<const cohort::CachedNodule> evaluated)
{
    if (ofPackage)
        return SizeHuBaseline{*ofPackage, BaselineSource::Package, 0};
    const bool trainingIsEvaluated =
        std::any_of(evaluated.begin(), evaluated.end(), [](const auto& nodule) { return nodule.split == "train"; });
    if (!trainingIsEvaluated)
        if (auto baseline = fitted(cohort, true, BaselineSource::TrainingRows))
            return baseline;
    return fitted(evaluated, false, BaselineSource::TheseRows);
}

} // namespace dsmt::training
