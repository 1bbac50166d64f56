// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <array>
#include <optional>

namespace dsmt::ui {

/// How the three planes are drawn, beside window and crosshair.
struct PlanesDisplay {
    std::array<viewer::Slab, 3> slabs{}; ///< axial, coronal, sagittal
    /// Of planes that were turned away from the volume's axes; orthonormal, LPS.
    std::array<std::optional<viewer::PlaneDirections>, 3> directions{};
    bool inverted = false;
    bool smooth = true; ///< interpolated
    bool texts = true;
    bool crosshair = true;
    bool zoomLinked = true;
    bool operator==(const PlanesDisplay&) const = default;
};

} // namespace dsmt::ui
