// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/contour.h"
#include "core/imaging/image.h"

#include <optional>

namespace dsmt::imaging {

/// From `left` to `right` and from `top` to `bottom`, all of them included.
struct LatticeBox {
    int left = 0, right = -1, top = 0, bottom = -1;
};

/// The samples of a volume on a plane: a rectangular lattice, whose points have whole numbers as coordinates. Which
/// lattice a plane has is said in region_statistics.h.
class PlaneLattice final {
public:
    /// @param through a point of the plane, LPS mm
    /// @param normal of the plane, of length 1
    PlaneLattice(const Geometry& geometry, WorldPoint through, WorldPoint normal);

    /// Where the foot of a point on the plane lies between the samples.
    PlanePoint fromWorld(WorldPoint world) const;
    /// No sample outside of it lies in the volume.
    LatticeBox box() const;
    double sampleMm2() const { return m_stepX * m_stepY; }

    /// HU of a sample; nothing outside of the volume. The volume has the lattice's geometry.
    std::optional<double> hu(const Volume& volume, int x, int y) const;

private:
    Geometry m_geometry;
    bool m_onVoxels = false; ///< across one of the volume's axes: samples are voxels
    WorldPoint m_origin, m_right, m_down;
    double m_stepX = 1, m_stepY = 1; ///< mm
};

} // namespace dsmt::imaging
