// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/imaging/region_statistics.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt {

/// What a reader draws on a CT. The points of each kind, in their order:
enum class AnnotationKind {
    NoduleMark,    ///< the place
    Distance,      ///< two ends
    Bidirectional, ///< two ends of one axis, two ends of the other at right angles to it
    Angle,         ///< end, corner, end
    Ellipse,       ///< middle, end of one semi-axis, end of the other at right angles to it
    Freehand,      ///< three or more corners of a closed line; first and last are different
    TextArrow,     ///< tip, tail
};

/// One annotation in the patient (LPS, mm), independent of how it was looked at. All but the nodule mark are flat:
/// their points lie in one plane, whose unit normal is kept because two points alone do not tell it. As the graphic
/// types POINT, POLYLINE and ELLIPSE of DICOM (PS3.3 C.10.5.1.2), but in space, as SCOORD3D (C.18.9); of an ellipse the
/// ends opposite follow from the middle.
struct Annotation {
    AnnotationKind kind = AnnotationKind::NoduleMark;
    std::vector<imaging::WorldPoint> points;
    imaging::WorldPoint normal; ///< without meaning, and zero, for a nodule mark
    std::string text;           ///< UTF-8; what an arrow says, a remark on any other kind

    bool operator==(const Annotation&) const = default;
};

/// Has a plane of its own.
bool isFlat(AnnotationKind kind);
/// Encloses an area: an ellipse or a freehand line.
bool isRegion(AnnotationKind kind);

/// The name in JSON and in the library: "nodule_mark", "distance", ...
const char* toString(AnnotationKind kind);
/// @throws Error(BadInput) for an unknown name
AnnotationKind annotationKindFrom(const std::string& text);

/// What keeps a value from being an annotation, beginning with the JSON field that is wrong: number of points, numbers
/// that are not finite or beyond 1e6 mm, normal not of length 1 (to 1e-6), points out of the plane (by 0.01 mm), axes
/// not at right angles (an end off by 0.01 mm), text that is not UTF-8. Nothing when all is well.
std::optional<std::string> whatIsWrong(const Annotation& annotation);

// Values of annotations that nothing is wrong with; nothing for the kinds that have none. They are computed and never
// stored, so that they always fit the points.

/// Length of a distance or of the longer axis of a bidirectional, mm.
std::optional<double> lengthMm(const Annotation& annotation);
/// Length of the shorter axis of a bidirectional, whichever was drawn first, mm.
std::optional<double> shortAxisMm(const Annotation& annotation);
/// Of an angle, 0 to 180 degrees; nothing also when an arm has no length.
std::optional<double> angleDegrees(const Annotation& annotation);
/// Enclosed by an ellipse or a freehand line, mm2. Where a line crosses itself, loops of opposite turn are subtracted.
std::optional<double> areaMm2(const Annotation& annotation);

/// HU within an ellipse or a freehand line (region_statistics.h says which samples belong); nothing for other kinds and
/// where no sample lies within.
std::optional<imaging::RegionStatistics> regionStatistics(const Annotation& annotation, const imaging::Volume& volume);

/// JSON (UTF-8): {"kind", "points_mm": [[x, y, z], ...], "normal": [x, y, z] (flat kinds), "text" (when there is one)};
/// numbers come back to the last bit. @throws Error(BadInput) when whatIsWrong
std::string toJson(const Annotation& annotation);
/// @throws Error(BadInput) that names the field which is absent or wrong; unknown fields are passed over
Annotation annotationFromJson(const std::string& text);

} // namespace dsmt
