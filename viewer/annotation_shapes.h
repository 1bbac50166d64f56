// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/annotation.h"
#include "viewer/slice_plane.h"

#include <vector>

namespace dsmt::viewer {

using PictureLine = std::vector<PicturePoint>;

/// What one slice shows of an annotation, in the slice's picture pixels (fractions count).
struct AnnotationShape {
    /// Closed ones end where they begin. An arrow is its shaft from the tip, an angle its two arms; the head of an
    /// arrow, and the sign of a nodule mark, which has no line, are the painter's.
    std::vector<PictureLine> lines;
    /// Where lines of an annotation in another plane go through the middle of this slice.
    std::vector<PicturePoint> crossings;
    /// By the numbers of handlesOf; only where the annotation can be taken hold of: in its own plane.
    std::vector<PicturePoint> handles;
    /// It lies beside the middle of the slice, by at most half the way to the next.
    bool dimmed = false;

    bool isEmpty() const { return lines.empty() && crossings.empty() && handles.empty(); }
};

/// A slice shows what lies at most half a slice before or behind it, so that each place of an annotation is seen on one
/// slice of every stack. An annotation parallel to the slice (to 1e-4 rad) is shown whole or not at all, dimmed when it
/// is off the slice's middle by more than a hundredth of a slice. Of any other the lines' parts within the slice are
/// shown, laid on it, and of regions also where the slice's middle cuts them, from side to side. A nodule mark is never
/// dimmed. An ellipse is drawn as 128 chords, which depart from it by 0.03 % of its axes.
AnnotationShape shapeOf(const Annotation& annotation, const SlicePlane& plane, int slice);

} // namespace dsmt::viewer
