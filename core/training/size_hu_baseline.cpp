// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/size_hu_baseline.h"

#include "core/cohort/scores.h"

#include <algorithm>

namespace dsmt::training {

namespace {

std::optional<SizeHuBaseline> fitted(std::span<const cohort::CachedNodule> nodules, bool onlyTraining,
                                     BaselineSource source)
{
    std::vector<const cohort::CachedNodule*> usable;
    for (const cohort::CachedNodule& nodule : nodules)
        if (cohort::hasSizeAndLabel(nodule) && (!onlyTraining || nodule.split == "train"))
            usable.push_back(&nodule);
    const auto positives =
        std::count_if(usable.begin(), usable.end(), [](const auto* nodule) { return nodule->labels[0] > 0.5f; });
    if (positives == 0 || std::size_t(positives) == usable.size())
        return std::nullopt;
    return SizeHuBaseline{*cohort::fitSizeAndHu(usable), source, usable.size()};
}

} // namespace

std::optional<double> SizeHuBaseline::logit(const cohort::NoduleFacts& nodule) const
{
    return nodule.diameterMm > 0 ? std::optional(model.logit(cohort::sizeAndHuOf(nodule))) : std::nullopt;
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
