// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/read_volume.h"
#include "core/inference/patch_spec.h"

namespace dsmt::workflows {

/// Slices that are warned of, and that are refused. Lung nodules are measured on slices of at most 1.5 mm (Fleischner
/// 2017); the network saw up to 2.5 mm in training.
inline constexpr double kThickSliceMm = 2.5, kTooThickSliceMm = 5;

/// How much of a patch lies outside the CT, in [0, 1], to about a percent.
double outsideFraction(const imaging::Geometry& volume, imaging::WorldPoint center, const inference::PatchGrid& grid);

/// What the CT itself says against analysing a nodule at this point, before the network is asked: gaps in the
/// slices, thick slices, and how much of the two patches lies outside the CT (refused: more than a quarter of the local
/// one or half of the global one). A geometry finding refuses only
/// when it touches the local patch; elsewhere it stays a warning (global patch) or a note.
std::vector<ScopeFinding> scopeOfCt(const imaging::Geometry& volume,
                                    const std::vector<dicom::GeometryFinding>& findings, imaging::WorldPoint markedAt,
                                    const inference::PatchSpec& spec);

} // namespace dsmt::workflows
