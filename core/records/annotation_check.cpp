// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/annotation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <span>

namespace dsmt {

using imaging::WorldPoint;

namespace {

constexpr double kFarthestMm = 1e6; ///< no table reaches there; keeps products of coordinates exact enough
constexpr double kOffMm = 0.01;     ///< a tenth of what is ever shown

struct Counts {
    std::size_t least, most;
};

Counts pointCounts(AnnotationKind kind)
{
    constexpr std::size_t kMostCorners = 100'000;
    switch (kind) {
    case AnnotationKind::NoduleMark:
        return {1, 1};
    case AnnotationKind::Distance:
    case AnnotationKind::TextArrow:
        return {2, 2};
    case AnnotationKind::Angle:
    case AnnotationKind::Ellipse:
        return {3, 3};
    case AnnotationKind::Bidirectional:
        return {4, 4};
    case AnnotationKind::Freehand:
        return {3, kMostCorners};
    }
    return {0, 0};
}

bool isPlace(WorldPoint point)
{
    // Written so that NaN is none.
    const auto fits = [](double value) { return std::abs(value) <= kFarthestMm; };
    return fits(point.x) && fits(point.y) && fits(point.z);
}

/// By how much the ends of one line miss the right angle to the other, mm.
double missMm(WorldPoint one, WorldPoint other)
{
    const double apart = std::abs(dot(one, other)), longer = std::max(length(one), length(other));
    return longer > 0 ? apart / longer : 0;
}

std::optional<std::string> wrongPlace(const Annotation& annotation)
{
    const std::vector<WorldPoint>& points = annotation.points;
    if (std::abs(length(annotation.normal) - 1) > 1e-6 || !isPlace(annotation.normal))
        return "normal: must be of length 1";
    for (std::size_t n = 1; n < points.size(); ++n)
        if (std::abs(dot(points[n] - points[0], annotation.normal)) > kOffMm)
            return fmt::format("points_mm[{}]: does not lie in the plane of the others", n);
    const bool isEllipse = annotation.kind == AnnotationKind::Ellipse;
    if ((isEllipse && missMm(points[1] - points[0], points[2] - points[0]) > kOffMm) ||
        (annotation.kind == AnnotationKind::Bidirectional &&
         missMm(points[1] - points[0], points[3] - points[2]) > kOffMm))
        return "points_mm: the axes are not at right angles";
    return std::nullopt;
}

/// The length of the UTF-8 sequence (RFC 3629) that the text begins with; 0 when it is none.
std::size_t utf8Length(std::span<const unsigned char> text)
{
    const unsigned char lead = text[0];
    const std::size_t size = lead < 0x80   ? 1
                             : lead < 0xC2 ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
    if (size < 2)
        return size;
    if (text.size() < size || std::any_of(text.begin() + 1, text.begin() + std::ptrdiff_t(size),
                                          [](unsigned char c) { return (c & 0xC0U) != 0x80; }))
        return 0;
    const unsigned char second = text[1];
    // Overlong forms, surrogates and what lies beyond U+10FFFF.
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
        (lead == 0xF4 && second > 0x8F))
        return 0;
    return size;
}

bool isUtf8(const std::string& text)
{
    std::span rest(reinterpret_cast<const unsigned char*>(text.data()), text.size());
    while (!rest.empty()) {
        const std::size_t size = utf8Length(rest);
        if (size == 0)
            return false;
        rest = rest.subspan(size);
    }
    return true;
}

} // namespace

std::optional<std::string> whatIsWrong(const Annotation& annotation)
{
    const auto [least, most] = pointCounts(annotation.kind);
    const std::size_t count = annotation.points.size();
    if (most == 0)
        return "kind: unknown annotation";
    if (count < least || count > most)
        return fmt::format("points_mm: {} points cannot be an annotation of kind {}", count, toString(annotation.kind));
    for (std::size_t n = 0; n < count; ++n)
        if (!isPlace(annotation.points[n]))
            return fmt::format("points_mm[{}]: must be three numbers of at most 1e6 mm", n);
    if (!isUtf8(annotation.text))
        return "text: is not UTF-8";
    return isFlat(annotation.kind) ? wrongPlace(annotation) : std::nullopt;
}

} // namespace dsmt
