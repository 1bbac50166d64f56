// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/mask_edit_store.h"
#include "core/inference/assess.h"
#include "core/inference/explain.h"
#include "core/inference/measure.h"
#include "core/workflows/open_series.h"

#include <cstdint>

namespace dsmt::workflows {

/// @throws Error(BadInput), which says where the CT lies, when the point is outside of it
void requireInside(const OpenedSeries& series, imaging::WorldPoint point);

/// The chain from a marked point to an answer: the nodule's middle, scope of the CT, patches, network, assessment.
/// Nothing is stored.
/// @throws Error(BadInput) when the point is outside the volume; Error(Failed) when the engine fails;
/// Cancelled
inference::AssessedNodule analyzeNodule(const OpenedSeries& series, imaging::WorldPoint markedAt,
                                        const inference::Package& package, inference::Network& network,
                                        const Progress& progress,
                                        double solidThresholdHu = inference::kSolidThresholdHu);

/// The same with an outline that a reader edited in place of the network's: patches are cut around its middle, what the
/// network pools over the nodule, the measurements and the mask of the result are of it, and the provenance names its
/// version. @throws as analyzeNodule; Error(BadInput) for an outline in which nothing is set
inference::AssessedNodule analyzeOutline(const OpenedSeries& series, const database::StoredMaskEdit& outline,
                                         const inference::Package& package, inference::Network& network,
                                         const Progress& progress,
                                         double solidThresholdHu = inference::kSolidThresholdHu);

/// inference::attend of an analysed nodule; takes as long as an answer. @throws as analyzeNodule
inference::Attention attendNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                  const inference::Package& package, inference::Network& network,
                                  const Progress& progress);

/// inference::occlude of an analysed nodule; takes some twenty times as long as an answer.
/// @param probability with nothing hidden; @throws as analyzeNodule
imaging::FloatImage occludeNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                  double probability, const inference::Package& package, inference::Network& network,
                                  const Progress& progress);

/// Both. @throws as analyzeNodule
inference::Explanation explainNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                     const inference::Package& package, inference::Network& network,
                                     const Progress& progress);

/// Puts series, nodule and prediction into the library; returns the prediction's id. What was analysed with an edited
/// outline is of the nodule that this one is of, wherever its middle lies.
std::int64_t storeAssessment(database::Library& library, const OpenedSeries& series,
                             const inference::AssessedNodule& nodule);

} // namespace dsmt::workflows
