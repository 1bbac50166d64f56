// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"

#include <cstddef>
#include <vector>

namespace dsmt::viewer {

/// Where an annotation can be taken hold of, LPS mm: its points; of an ellipse the four ends of its axes (first, the
/// one opposite, second, the one opposite); of a freehand line up to twelve of its corners, evenly among them.
std::vector<imaging::WorldPoint> handlesOf(const Annotation& annotation);

/// The annotation after one handle was dragged to a place, which is first moved along the normal into the annotation's
/// plane:
/// - bidirectional: the end of the first axis goes there, and the second axis turns along, crosses the first where it
///   did (as a share of its length) and keeps its ends' distances from it. An end of the second axis goes there as far
///   as the second axis still crosses the first, the opposite end comes along.
/// - ellipse: the end goes there, the middle stays, the other axis turns along and keeps its length.
/// - freehand: the corner goes there, its neighbours follow the less the nearer they are to the next handles.
/// - all others: the point goes there.
/// As it was when an axis would become shorter than 0.1 mm, which has no direction that a hand could have meant.
Annotation withHandleAt(const Annotation& annotation, std::size_t handle, imaging::WorldPoint place);

/// The whole moved by a vector in mm, which may leave the plane.
Annotation movedBy(const Annotation& annotation, imaging::WorldPoint vector);

} // namespace dsmt::viewer
