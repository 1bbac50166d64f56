// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/compared_nodules.h"

#include "ui/session/case_session.h"

#include <algorithm>

namespace dsmt::ui {

using database::StoredPrediction;

namespace {

constexpr double kReachMm = 15; ///< how far from its linked place the same nodule may lie

bool isOutlined(const StoredPrediction& prediction)
{
    return prediction.mask && prediction.assessment.nodule;
}

const StoredPrediction* newestOutlined(const std::vector<StoredPrediction>& predictions)
{
    const auto newest = std::find_if(predictions.rbegin(), predictions.rend(), isOutlined);
    return newest == predictions.rend() ? nullptr : &*newest;
}

} // namespace

ComparedNodules comparedNodules(const std::vector<StoredPrediction>& ofNodule,
                                const std::vector<StoredPrediction>& ofPrior, const PriorLink& link,
                                imaging::WorldPoint crosshair)
{
    ComparedNodules nodules;
    nodules.current = newestOutlined(ofNodule);
    const auto place = link.toPrior(nodules.current ? nodules.current->assessment.nodule->center : crosshair);
    const auto near = predictionsAt(ofPrior, place, kReachMm);
    const auto isSame = [&](const StoredPrediction& prediction) {
        return !near.empty() && prediction.noduleId == near.front().noduleId && isOutlined(prediction);
    };
    const auto same = std::find_if(ofPrior.rbegin(), ofPrior.rend(), isSame);
    nodules.prior = same == ofPrior.rend() ? nullptr : &*same;
    nodules.shown = nodules.prior ? nodules.prior : newestOutlined(ofPrior);
    return nodules;
}

} // namespace dsmt::ui
