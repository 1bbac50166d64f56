// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "ui/reading/prior_link.h"

#include <vector>

namespace dsmt::ui {

/// What two compared series have of one nodule; pointers into the lists they were found in, null for nothing.
struct ComparedNodules {
    const database::StoredPrediction* current = nullptr; ///< the newest that was outlined in the open case
    const database::StoredPrediction* prior = nullptr;   ///< the newest at its place in the other series
    const database::StoredPrediction* shown = nullptr;   ///< in the other series: that, else the newest of any nodule
};

/// @param ofNodule predictions of the marked nodule of the open case, oldest first
/// @param crosshair of the open case, which stands for the nodule where none was outlined, LPS mm
ComparedNodules comparedNodules(const std::vector<database::StoredPrediction>& ofNodule,
                                const std::vector<database::StoredPrediction>& ofPrior, const PriorLink& link,
                                imaging::WorldPoint crosshair);

} // namespace dsmt::ui
