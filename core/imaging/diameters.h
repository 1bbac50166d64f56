// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/contour.h"

#include <optional>

namespace dsmt::imaging {

/// Long axis and the longest extent perpendicular to it, in the units of the points.
struct Diameters {
    double longAxis = 0, shortAxis = 0;
    PlanePoint longFrom, longTo;
    PlanePoint shortFrom, shortTo;
};

/// Of one outline: the long axis is the longest distance between two of its points; the short axis is the
/// longest chord perpendicular to it (the bidirectional measurement of RECIST and Fleischner). Nothing for
/// fewer than three points.
std::optional<Diameters> bidirectionalDiameters(std::span<const PlanePoint> outline);

/// The longest chord of an outline in a direction (a unit vector) through one of its points.
struct Chord {
    double length = 0;
    PlanePoint from, to;
};
Chord longestChord(std::span<const PlanePoint> outline, PlanePoint direction);

} // namespace dsmt::imaging
