// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/annotation.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dsmt {

using imaging::WorldPoint;

namespace {

struct KindRow {
    AnnotationKind kind;
    const char* name;
};

constexpr std::array kKinds{KindRow{AnnotationKind::NoduleMark, "nodule_mark"},
                            KindRow{AnnotationKind::Distance, "distance"},
                            KindRow{AnnotationKind::Bidirectional, "bidirectional"},
                            KindRow{AnnotationKind::Angle, "angle"},
                            KindRow{AnnotationKind::Ellipse, "ellipse"},
                            KindRow{AnnotationKind::Freehand, "freehand"},
                            KindRow{AnnotationKind::TextArrow, "text_arrow"}};

/// The lengths of both axes, the longer first.
std::array<double, 2> axesMm(const std::vector<WorldPoint>& points)
{
    const double one = distance(points[0], points[1]), other = distance(points[2], points[3]);
    return {std::max(one, other), std::min(one, other)};
}

double polygonAreaMm2(const std::vector<WorldPoint>& points, WorldPoint normal)
{
    // Counted from the first corner, so that the patient's coordinates, some 1000 mm, cost no digits.
    WorldPoint twice{};
    for (std::size_t n = 1; n + 1 < points.size(); ++n)
        twice = twice + cross(points[n] - points[0], points[n + 1] - points[0]);
    return std::abs(dot(twice, normal)) / 2;
}

} // namespace

bool isFlat(AnnotationKind kind)
{
    return kind != AnnotationKind::NoduleMark;
}

bool isRegion(AnnotationKind kind)
{
    return kind == AnnotationKind::Ellipse || kind == AnnotationKind::Freehand;
}

const char* toString(AnnotationKind kind)
{
    const auto row = std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindRow& r) { return r.kind == kind; });
    return row == kKinds.end() ? "" : row->name;
}

AnnotationKind annotationKindFrom(const std::string& text)
{
    for (const KindRow& row : kKinds)
        if (text == row.name)
            return row.kind;
    throw Error(ErrorKind::BadInput, "kind: unknown annotation \"" + text + "\"");
}

std::optional<double> lengthMm(const Annotation& annotation)
{
    if (annotation.kind == AnnotationKind::Distance)
        return distance(annotation.points[0], annotation.points[1]);
    if (annotation.kind == AnnotationKind::Bidirectional)
        return axesMm(annotation.points)[0];
    return std::nullopt;
}

std::optional<double> shortAxisMm(const Annotation& annotation)
{
    if (annotation.kind == AnnotationKind::Bidirectional)
        return axesMm(annotation.points)[1];
    return std::nullopt;
}

std::optional<double> angleDegrees(const Annotation& annotation)
{
    if (annotation.kind != AnnotationKind::Angle)
        return std::nullopt;
    const WorldPoint one = annotation.points[0] - annotation.points[1];
    const WorldPoint other = annotation.points[2] - annotation.points[1];
    if (length(one) == 0 || length(other) == 0)
        return std::nullopt;
    // Good near 0 and 180 degrees too, where the arc cosine loses half of its digits.
    return std::atan2(length(cross(one, other)), dot(one, other)) * 180 / std::numbers::pi;
}

std::optional<double> areaMm2(const Annotation& annotation)
{
    const std::vector<WorldPoint>& points = annotation.points;
    if (annotation.kind == AnnotationKind::Ellipse)
        return std::numbers::pi * distance(points[0], points[1]) * distance(points[0], points[2]);
    if (annotation.kind == AnnotationKind::Freehand)
        return polygonAreaMm2(points, annotation.normal);
    return std::nullopt;
}

std::optional<imaging::RegionStatistics> regionStatistics(const Annotation& annotation, const imaging::Volume& volume)
{
    const std::vector<WorldPoint>& points = annotation.points;
    if (annotation.kind == AnnotationKind::Ellipse)
        return imaging::ellipseStatistics(volume, points[0], points[1] - points[0], points[2] - points[0]);
    if (annotation.kind == AnnotationKind::Freehand)
        return imaging::polygonStatistics(volume, points, annotation.normal);
    return std::nullopt;
}

} // namespace dsmt
