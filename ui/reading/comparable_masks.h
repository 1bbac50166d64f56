// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "core/workflows/placed_reads.h"
#include "ui/reading/mask_pair.h"

#include <QList>

#include <memory>
#include <vector>

namespace dsmt::ui {

/// Everything that outlines one nodule: predictions with a mask, newest first, then each reader of LIDC-IDRI and what
/// half of them agree on, where they outlined something within workflows::kFarthestFromOutlineMm of the place.
/// @param reads may be null; @param grid of the CT
QList<NamedMask> comparableMasks(const std::vector<database::StoredPrediction>& predictions,
                                 const workflows::PlacedReads* reads, const imaging::Geometry& grid,
                                 imaging::WorldPoint place);

} // namespace dsmt::ui
