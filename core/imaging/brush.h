// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/editable_mask.h"

#include <optional>

namespace dsmt::imaging {

inline constexpr double kSmallestBrushMm = 0.5, kLargestBrushMm = 20; ///< radius

/// The slice that is painted on, as a layer of the patient.
struct PaintedLayer {
    WorldPoint normal; ///< unit, LPS
    double thicknessMm = 0;
    bool operator==(const PaintedLayer&) const = default;
};

/// The layer of one slice of a stack. It is as thick as the slices lie apart, so that each voxel of the mask belongs to
/// one slice, but at least so thick that its voxels hang together by their faces.
PaintedLayer paintedLayer(const Geometry& lattice, WorldPoint normal, double sliceSpacingMm);

/// What is painted around a place: a ball, or of that only the layer which has the place in its middle (a disc).
struct Brush {
    double radiusMm = 3;
    std::optional<PaintedLayer> layer; ///< nothing: a ball
};

/// Sets (or clears) the voxels whose centres the brush covers on its straight way from one place to another; the mask
/// grows where it must. A disc's way lies in its layer. Voxels that changed are added to `change`.
/// @return false where the brush reaches beyond what the mask can hold
bool sweep(EditableMask& mask, const Brush& brush, WorldPoint from, WorldPoint to, bool inside, MaskChange& change);

} // namespace dsmt::imaging
