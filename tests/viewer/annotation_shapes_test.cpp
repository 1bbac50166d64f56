// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_shapes.h"

#include "tests/fixtures/random_annotations.h"
#include "tests/viewer/axis_orders.h"
#include "viewer/annotation_handles.h"
#include "viewer/plane_turn.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::viewer;
using imaging::Geometry;
using imaging::WorldPoint;

namespace {

constexpr std::array kOrientations{Orientation::Axial, Orientation::Coronal, Orientation::Sagittal};

/// Straight and oblique stacks of one volume.
std::vector<SlicePlane> stacksOf(const Geometry& geometry)
{
    std::vector<SlicePlane> stacks;
    for (const Orientation orientation : kOrientations) {
        const SlicePlane straight(geometry, orientation);
        stacks.push_back(straight);
        stacks.emplace_back(geometry, orientation, turnedAbout(straight.directions(), {0.6, 0, 0.8}, 0.5),
                            geometry.center());
    }
    return stacks;
}

/// As the window will make one: in the plane of a slice.
Annotation drawnOn(const SlicePlane& plane, int slice, AnnotationKind kind, std::mt19937& random)
{
    RandomPlane screen(random);
    screen.right = plane.rightward(), screen.down = plane.downward(), screen.normal = plane.inward();
    Annotation annotation = randomAnnotation(kind, screen, random);
    const WorldPoint middle = plane.toWorld({{plane.width() / 2.0, plane.height() / 2.0}, double(slice)});
    return movedBy(annotation, middle - annotation.points[0]);
}

/// Places close together along everything that is drawn of an annotation in its own plane.
std::vector<WorldPoint> densely(const Annotation& annotation, const SlicePlane& own, int slice)
{
    std::vector<WorldPoint> places;
    for (const PictureLine& line : shapeOf(annotation, own, slice).lines)
        for (std::size_t n = 0; n + 1 < line.size(); ++n)
            for (int step = 0; step < 40; ++step) {
                const double share = (step + 0.5) / 40;
                places.push_back(own.toWorld(
                    {{line[n].x + (line[n + 1].x - line[n].x) * share, line[n].y + (line[n + 1].y - line[n].y) * share},
                     double(slice)}));
            }
    return places;
}

double distanceToLines(const std::vector<PictureLine>& lines, PicturePoint at)
{
    double shortest = 1e300;
    for (const PictureLine& line : lines)
        for (std::size_t n = 0; n + 1 < line.size(); ++n) {
            const double x = line[n + 1].x - line[n].x, y = line[n + 1].y - line[n].y, square = x * x + y * y;
            const double along =
                square > 0 ? std::clamp(((at.x - line[n].x) * x + (at.y - line[n].y) * y) / square, 0.0, 1.0) : 0;
            shortest = std::min(shortest, std::hypot(line[n].x + along * x - at.x, line[n].y + along * y - at.y));
        }
    return shortest;
}

Geometry grid()
{
    return tilted(everyAxisOrder({90, 80, 40})[5], 0.1, 0.3);
}

} // namespace

TEST(AnnotationShapes, AreWholeOnTheirOwnSliceAndAbsentOnItsNeighbours)
{
    std::mt19937 random(1);
    for (const SlicePlane& plane : stacksOf(grid()))
        for (const AnnotationKind kind : kEveryKind) {
            const int slice = plane.sliceCount() / 2;
            const Annotation annotation = drawnOn(plane, slice, kind, random);
            const AnnotationShape shape = shapeOf(annotation, plane, slice);
            EXPECT_FALSE(shape.dimmed);
            EXPECT_TRUE(shape.crossings.empty());
            const auto handles = handlesOf(annotation);
            ASSERT_EQ(shape.handles.size(), handles.size());
            for (std::size_t n = 0; n < handles.size(); ++n)
                EXPECT_LT(distance(plane.toWorld({shape.handles[n], double(slice)}), handles[n]), 1e-6);
            EXPECT_EQ(shape.lines.size(), kind == AnnotationKind::NoduleMark      ? 0u
                                          : kind == AnnotationKind::Bidirectional ? 2u
                                                                                  : 1u);
            EXPECT_TRUE(shapeOf(annotation, plane, slice - 1).isEmpty());
            EXPECT_TRUE(shapeOf(annotation, plane, slice + 1).isEmpty());
        }
}

TEST(AnnotationShapes, DrawAnEllipseAsTheCurveItIs)
{
    const Geometry geometry = imaging::cubeAround({0, 0, 0}, 100, 1);
    const SlicePlane axial(geometry, Orientation::Axial);
    const int slice = axial.nearestSlice({0, 0, 0.5});
    const WorldPoint middle = axial.toWorld({{50, 40}, double(slice)});
    const Annotation ellipse{
        AnnotationKind::Ellipse, {middle, middle + WorldPoint{20, 0, 0}, middle + WorldPoint{0, 8, 0}}, {0, 0, 1}, ""};
    const AnnotationShape shape = shapeOf(ellipse, axial, slice);
    ASSERT_EQ(shape.lines.size(), 1u);
    EXPECT_EQ(shape.lines[0].front(), shape.lines[0].back());
    for (const PicturePoint point : shape.lines[0])
        EXPECT_NEAR(std::hypot((point.x - 50) / 20, (point.y - 40) / 8), 1, 1e-9);
}

TEST(AnnotationShapes, ShowEachPlaceOnOneSliceOfEveryStack)
{
    std::mt19937 random(2);
    const std::vector<SlicePlane> stacks = stacksOf(grid());
    for (const SlicePlane& own : stacks)
        for (const SlicePlane& other : stacks)
            for (const AnnotationKind kind : kEveryKind) {
                const int home = own.sliceCount() / 2;
                const Annotation annotation = drawnOn(own, home, kind, random);
                std::vector<AnnotationShape> shapes;
                for (int slice = 0; slice < other.sliceCount(); ++slice)
                    shapes.push_back(shapeOf(annotation, other, slice));
                std::vector<bool> isSeen(shapes.size(), false);
                for (const WorldPoint place : densely(annotation, own, home)) {
                    const SlicePoint at = other.fromWorld(place);
                    const auto slice = std::size_t(std::floor(at.slice + 0.5));
                    if (slice >= shapes.size())
                        continue;
                    isSeen[slice] = true;
                    ASSERT_LT(distanceToLines(shapes[slice].lines, at.picture), 1e-5) << toString(kind);
                }
                // Nothing is drawn where the annotation is not, but for slices that it only touches between the places.
                if (kind != AnnotationKind::NoduleMark)
                    for (std::size_t slice = 1; slice + 1 < shapes.size(); ++slice)
                        if (!isSeen[slice - 1] && !isSeen[slice] && !isSeen[slice + 1]) {
                            ASSERT_TRUE(shapes[slice].isEmpty()) << toString(kind);
                        }
            }
}

TEST(AnnotationShapes, CrossTheMiddleOfASliceWhereTheirLinesDo)
{
    const Geometry geometry = imaging::cubeAround({0, 0, 0}, 101, 1);
    const SlicePlane axial(geometry, Orientation::Axial), coronal(geometry, Orientation::Coronal);
    const Annotation line{AnnotationKind::Distance, {{-10, -10, 3}, {10, 10, 3}}, {0, 0, 1}, ""};
    const int slice = coronal.nearestSlice({0, 4, 0});
    const AnnotationShape shape = shapeOf(line, coronal, slice);
    ASSERT_EQ(shape.crossings.size(), 1u);
    EXPECT_LT(distance(coronal.toWorld({shape.crossings[0], double(slice)}), {4, 4, 3}), 1e-9);
    ASSERT_EQ(shape.lines.size(), 1u);
    EXPECT_LT(distance(coronal.toWorld({shape.lines[0].front(), double(slice)}), {3.5, 4, 3}), 1e-9);
    EXPECT_LT(distance(coronal.toWorld({shape.lines[0].back(), double(slice)}), {4.5, 4, 3}), 1e-9);
    EXPECT_TRUE(shape.handles.empty());
    EXPECT_TRUE(shapeOf(line, coronal, coronal.nearestSlice({0, 11, 0})).isEmpty());
    // A line within one slice of another stack is seen there whole.
    const Annotation within{AnnotationKind::Distance, {{-10, 4.3, 3}, {10, 4.3, 3}}, {0, 0, 1}, ""};
    const AnnotationShape whole = shapeOf(within, coronal, slice);
    ASSERT_EQ(whole.lines.size(), 1u);
    EXPECT_NEAR(whole.lines[0].back().x - whole.lines[0].front().x, 20, 1e-9);
}

TEST(AnnotationShapes, OfRegionsCutOtherPlanesFromSideToSide)
{
    const Geometry geometry = imaging::cubeAround({0, 0, 0}, 101, 1);
    const SlicePlane sagittal(geometry, Orientation::Sagittal);
    const Annotation ellipse{AnnotationKind::Ellipse, {{0, 0, 2}, {20, 0, 2}, {0, 10, 2}}, {0, 0, 1}, ""};
    const AnnotationShape shape = shapeOf(ellipse, sagittal, sagittal.nearestSlice({12, 0, 0}));
    ASSERT_EQ(shape.crossings.size(), 2u);
    ASSERT_FALSE(shape.lines.empty());
    // The chord at x = 12 of 20: 10 * 0.8 to each side.
    EXPECT_NEAR(std::abs(shape.lines.back()[0].x - shape.lines.back()[1].x), 16, 0.02);
    // A region with a notch is cut into two pieces.
    const Annotation notched{
        AnnotationKind::Freehand, {{9, 9, 2}, {0, -5, 2}, {-9, 9, 2}, {-9, -9, 2}, {9, -9, 2}}, {0, 0, 1}, ""};
    const SlicePlane coronal(geometry, Orientation::Coronal);
    EXPECT_EQ(shapeOf(notched, coronal, coronal.nearestSlice({0, 4, 0})).crossings.size(), 4u);
    const AnnotationShape cut = shapeOf(notched, coronal, coronal.nearestSlice({0, 4, 0}));
    ASSERT_GE(cut.lines.size(), 2u);
    const PictureLine left = cut.lines[cut.lines.size() - 2], right = cut.lines.back();
    const double notch = 9 * 9 / 14.0; // half its width at y = 4
    EXPECT_NEAR(std::abs(left[1].x - left[0].x), 9 - notch, 1e-9);
    EXPECT_NEAR(std::abs(right[1].x - right[0].x), 9 - notch, 1e-9);
}

TEST(AnnotationShapes, AreDimmedBesideTheMiddleOfASliceAndSeenOnOneSlice)
{
    const Geometry geometry = everyAxisOrder({50, 40, 30})[0];
    const SlicePlane axial(geometry, Orientation::Axial);
    std::mt19937 random(3);
    const WorldPoint step = axial.inward() * axial.sliceSpacingMm();
    for (const AnnotationKind kind : kEveryKind) {
        const Annotation middle = drawnOn(axial, 10, kind, random);
        for (const double off : {-0.5, -0.4, 0.02, 0.3, 0.5}) {
            const Annotation beside = movedBy(middle, step * off);
            int seen = 0;
            for (int slice = 8; slice < 13; ++slice) {
                const AnnotationShape shape = shapeOf(beside, axial, slice);
                seen += shape.isEmpty() ? 0 : 1;
                EXPECT_EQ(shape.dimmed, !shape.isEmpty() && kind != AnnotationKind::NoduleMark);
            }
            EXPECT_EQ(seen, 1) << toString(kind) << " " << off;
        }
        EXPECT_FALSE(shapeOf(movedBy(middle, step * 0.005), axial, 10).dimmed);
    }
}
