// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace dsmt::ui {

/// A nodule of the open case as lists show it.
struct CaseNodule {
    std::int64_t id = 0;
    QString name; ///< may be empty
    imaging::WorldPoint place;
    std::optional<database::StoredPrediction> newest; ///< without its mask; nothing: it was not analysed
};

/// @param predictions of the whole case, oldest first
std::vector<CaseNodule> caseNodules(const std::vector<database::Nodule>& nodules,
                                    const std::vector<database::StoredPrediction>& predictions);

/// Where a person finds a nodule: where it was measured last, else where it was put.
imaging::WorldPoint placeOf(const CaseNodule& nodule);

} // namespace dsmt::ui
