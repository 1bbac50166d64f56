// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "core/records/growth.h"

namespace dsmt::workflows {

/// The prediction that stands for a nodule: the newest accepted one, else the newest that is not rejected, that is
/// intact and measured something. Null for none.
/// @param predictions of one nodule, oldest first
const database::StoredPrediction* standingPrediction(const std::vector<database::StoredPrediction>& predictions);

/// One lesion in all CTs that it was linked in (NoduleStore::overTime) and measured, in order of study date; CTs
/// without a date are left out. @throws Error(NotFound) for an unknown nodule
std::vector<GrowthPoint> growthOverTime(database::Library& library, std::int64_t noduleId);

} // namespace dsmt::workflows
