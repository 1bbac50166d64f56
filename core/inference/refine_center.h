// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

#include <optional>

namespace dsmt::inference {

/// The middle of the nodule that a person means: patches are cut at the mark, the outline's centroid is taken to the
/// nearest voxel of the CT, and again from there until it stays. So clicks a few millimetres apart end at the same
/// voxel, and the same patches give the same answer.
/// @return nothing when the network outlines no nodule within kReachMm of the mark
/// @throws as Network::evaluate
std::optional<imaging::WorldPoint> refineCenter(Network& network, const imaging::Volume& volume,
                                                imaging::WorldPoint markedAt, const PatchSpec& spec,
                                                const Progress& progress);

} // namespace dsmt::inference
