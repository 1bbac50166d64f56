// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/diameters.h"
#include "core/imaging/image.h"
#include "core/inference/plane_axes.h"

#include <functional>

namespace dsmt::inference {

/// A nodule that a formula describes, in lung of -850 HU; points are in mm from its centre.
struct AnalyticShape {
    std::function<bool(imaging::WorldPoint)> contains;
    std::function<double(imaging::WorldPoint)> hu; ///< of points that it contains
    double reachMm = 0;                            ///< nothing of it lies further from its centre
    double volumeMm3 = 0;
    std::optional<imaging::Diameters> axial, coronal, sagittal; ///< mm; nothing where there is no formula
    double solidRatio = 0;                                      ///< diameter of the solid core over its own
};

inline constexpr double kLungHu = -850;

/// What a perfect network and scanner would show of a shape on a grid: means over cubes of the grid.
struct RenderedShape {
    imaging::FloatImage coverage; ///< probability
    imaging::Mask mask;           ///< coverage of one half and more
    imaging::FloatImage hu;
};
RenderedShape rendered(const AnalyticShape& shape, imaging::WorldPoint center, const imaging::Geometry& grid);

/// Mean over all that lies within the shape of a CT whose values are means over cubes: what reaches a scanner's
/// detector from there, whatever the grid.
double meanHuWithin(const AnalyticShape& shape, double cubeMm);

/// Three perpendicular unit vectors.
using Frame = std::array<imaging::WorldPoint, 3>;
/// Turned by Euler angles, radians.
Frame turned(double a, double b, double c);

/// An ellipsoid with these semi-axes along a frame.
AnalyticShape ellipsoid(std::array<double, 3> semiAxesMm, const Frame& frame, double hu);

/// A ball of ground glass with a solid ball in it.
AnalyticShape ballWithCore(double radiusMm, double coreRadiusMm, imaging::WorldPoint coreAt, double groundGlassHu,
                           double solidHu);

/// Four lobes round the axis from head to foot: radius R (1 + a sin^2(theta) cos(4 phi)) in spherical angles, volume
/// 4/3 pi R^3 (1 + 4/5 a^2), both axial diameters 2 R (1 + a). The others are not known.
AnalyticShape lobulated(double radiusMm, double lobes, double turn, double hu);

} // namespace dsmt::inference
