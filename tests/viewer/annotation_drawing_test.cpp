// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_drawing.h"

#include "viewer/thinned_line.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

using Step = AnnotationDrawing::Step;

constexpr double kMmPerPixel = 0.25;
const SlicePlane kAxial(cubeAround({0, 0, 0}, 40, 1), Orientation::Axial);

/// On slice 10 of the stack.
WorldPoint at(double right, double down)
{
    const WorldPoint middle = kAxial.toWorld({{19.5, 19.5}, 10});
    return middle + kAxial.rightward() * right + kAxial.downward() * down;
}

AnnotationDrawing begun(AnnotationKind kind, WorldPoint first)
{
    return {kind, kAxial, kMmPerPixel, first};
}

/// Press, drag and release.
std::optional<Annotation> dragged(AnnotationKind kind, WorldPoint from, WorldPoint to)
{
    AnnotationDrawing drawing = begun(kind, from);
    drawing.moveTo(to);
    EXPECT_EQ(drawing.release(to), Step::Finished);
    return drawing.finished();
}

Step click(AnnotationDrawing& drawing, WorldPoint place)
{
    drawing.press(place);
    return drawing.release(place);
}

double distanceToLine(WorldPoint point, const std::vector<WorldPoint>& line)
{
    double nearest = 1e9;
    for (std::size_t n = 0; n + 1 < line.size(); ++n)
        for (int part = 0; part <= 200; ++part)
            nearest = std::min(nearest, distance(point, line[n] + (line[n + 1] - line[n]) * (part / 200.0)));
    return nearest;
}

} // namespace

TEST(AnnotationDrawing, ADragFromEndToEndIsADistance)
{
    const auto drawn = dragged(AnnotationKind::Distance, at(-3, 0), at(0, 4));
    ASSERT_TRUE(drawn);
    EXPECT_EQ(whatIsWrong(*drawn), std::nullopt);
    EXPECT_DOUBLE_EQ(*lengthMm(*drawn), 5);
}

TEST(AnnotationDrawing, TwoClicksAreTheSame)
{
    AnnotationDrawing drawing = begun(AnnotationKind::Distance, at(-3, 0));
    EXPECT_EQ(drawing.shape(), std::nullopt);
    EXPECT_EQ(drawing.release(at(-3, 0.5)), Step::GoesOn) << "a hand trembles";
    drawing.moveTo(at(2, 2));
    EXPECT_NEAR(*lengthMm(*drawing.shape()), std::hypot(5, 2), 1e-9);
    EXPECT_EQ(click(drawing, at(0, 4)), Step::Finished);
    EXPECT_EQ(drawing.finished(), dragged(AnnotationKind::Distance, at(-3, 0), at(0, 4)));
}

TEST(AnnotationDrawing, ADoubleClickWithoutMovingIsDropped)
{
    AnnotationDrawing drawing = begun(AnnotationKind::TextArrow, at(1, 1));
    EXPECT_EQ(drawing.release(at(1, 1)), Step::GoesOn);
    EXPECT_EQ(click(drawing, at(1, 1)), Step::Dropped);
}

TEST(AnnotationDrawing, AnAngleIsADragAndAClickOrThreeClicks)
{
    AnnotationDrawing drawing = begun(AnnotationKind::Angle, at(5, 0));
    drawing.moveTo(at(0, 0));
    EXPECT_EQ(angleDegrees(*drawing.shape()), std::nullopt) << "one arm has no angle";
    EXPECT_EQ(drawing.release(at(0, 0)), Step::GoesOn);
    drawing.moveTo(at(0, 3));
    EXPECT_NEAR(*angleDegrees(*drawing.shape()), 90, 1e-9);
    EXPECT_EQ(click(drawing, at(0, 0)), Step::GoesOn) << "an arm has a length";
    EXPECT_EQ(click(drawing, at(-2, 2)), Step::Finished);
    EXPECT_NEAR(*angleDegrees(*drawing.finished()), 135, 1e-9);

    AnnotationDrawing clicked = begun(AnnotationKind::Angle, at(5, 0));
    clicked.release(at(5, 0));
    EXPECT_EQ(click(clicked, at(0, 0)), Step::GoesOn);
    EXPECT_EQ(click(clicked, at(-2, 2)), Step::Finished);
    EXPECT_EQ(clicked.finished(), drawing.finished());
}

TEST(AnnotationDrawing, TheShortAxisCrossesTheMiddleWithHalfTheLength)
{
    const auto drawn = dragged(AnnotationKind::Bidirectional, at(-4, -3), at(4, 3));
    ASSERT_TRUE(drawn);
    EXPECT_EQ(whatIsWrong(*drawn), std::nullopt);
    EXPECT_NEAR(*lengthMm(*drawn), 10, 1e-12);
    EXPECT_NEAR(*shortAxisMm(*drawn), 5, 1e-12);
    EXPECT_NEAR(distance((drawn->points[2] + drawn->points[3]) * 0.5, at(0, 0)), 0, 1e-12);
}

TEST(AnnotationDrawing, AnEllipseFillsTheBoxThatIsDragged)
{
    const auto drawn = dragged(AnnotationKind::Ellipse, at(-4, 3), at(2, -1));
    ASSERT_TRUE(drawn);
    EXPECT_EQ(whatIsWrong(*drawn), std::nullopt);
    EXPECT_NEAR(*areaMm2(*drawn), std::numbers::pi * 3 * 2, 1e-9);
    EXPECT_NEAR(distance(drawn->points[0], at(-1, 1)), 0, 1e-12);
}

TEST(AnnotationDrawing, AFreehandLineIsThinnedButFaithful)
{
    AnnotationDrawing drawing = begun(AnnotationKind::Freehand, at(8, 0));
    std::vector<WorldPoint> hand{at(8, 0)};
    for (int n = 1; n < 720; ++n) {
        const double angle = n * std::numbers::pi / 360, radius = 8 + std::sin(5 * angle);
        hand.push_back(at(radius * std::cos(angle), radius * std::sin(angle)));
        drawing.moveTo(hand.back());
    }
    EXPECT_EQ(drawing.release(hand.back()), Step::Finished);
    const auto drawn = drawing.finished();
    ASSERT_TRUE(drawn);
    EXPECT_LT(drawn->points.size(), 200u);
    std::vector<WorldPoint> closed = drawn->points;
    closed.push_back(closed[0]);
    for (const WorldPoint point : hand)
        EXPECT_LT(distanceToLine(point, closed), 0.1 + 0.06);
}

TEST(AnnotationDrawing, ALineOfClicksClosesAtItsFirstCorner)
{
    AnnotationDrawing drawing = begun(AnnotationKind::Freehand, at(0, 0));
    EXPECT_EQ(drawing.release(at(0, 0)), Step::GoesOn);
    EXPECT_EQ(click(drawing, at(10, 0)), Step::GoesOn);
    EXPECT_EQ(drawing.close(), Step::GoesOn) << "two corners enclose nothing";
    EXPECT_EQ(click(drawing, at(10, 10)), Step::GoesOn);
    drawing.moveTo(at(3, 9));
    AnnotationDrawing triangle = drawing;
    EXPECT_EQ(triangle.close(), Step::Finished);
    EXPECT_NEAR(*areaMm2(*triangle.finished()), 50, 1e-9);
    EXPECT_EQ(click(drawing, at(0, 10)), Step::GoesOn);
    EXPECT_EQ(click(drawing, at(0.5, 0.5)), Step::Finished);
    EXPECT_NEAR(*areaMm2(*drawing.finished()), 100, 1e-9);
}

TEST(AnnotationDrawing, WhatIsSmallerThanAPixelWasNotMeant)
{
    AnnotationDrawing line = begun(AnnotationKind::Ellipse, at(0, 0));
    line.moveTo(at(6, 0.2));
    line.release(at(6, 0.2));
    EXPECT_EQ(line.finished(), std::nullopt) << "flat as a line";
    AnnotationDrawing there = begun(AnnotationKind::Freehand, at(0, 0));
    for (const double right : {2.0, 4.0, 2.0})
        there.moveTo(at(right, 0));
    there.release(at(0.1, 0));
    EXPECT_EQ(there.finished(), std::nullopt) << "there and back";
}

TEST(AnnotationDrawing, StaysOnTheSliceWhereItWasBegun)
{
    AnnotationDrawing drawing = begun(AnnotationKind::Distance, at(0, 0));
    EXPECT_TRUE(drawing.liesOn(kAxial, 10));
    EXPECT_FALSE(drawing.liesOn(kAxial, 11));
    EXPECT_FALSE(drawing.liesOn(SlicePlane(kAxial.geometry(), Orientation::Coronal), 19));
    const WorldPoint beside = at(5, 0) + kAxial.inward() * 3;
    drawing.moveTo(beside);
    drawing.release(beside);
    EXPECT_EQ(drawing.finished(), dragged(AnnotationKind::Distance, at(0, 0), at(5, 0)));
}

TEST(AnnotationDrawing, EveryToolThatDrawsSaysWhat)
{
    EXPECT_EQ(drawnBy(Tool::Bidirectional), AnnotationKind::Bidirectional);
    EXPECT_EQ(drawnBy(Tool::TextArrow), AnnotationKind::TextArrow);
    for (const Tool tool : {Tool::Browse, Tool::MarkNodule, Tool::Brush, Tool::Eraser, Tool::Fill})
        EXPECT_EQ(drawnBy(tool), std::nullopt);
}

TEST(ThinnedLine, LeavesNoCornerFurtherOffThanTheTolerance)
{
    std::mt19937 random(5);
    std::normal_distribution<double> step(0, 0.3);
    for (const double tolerance : {0.05, 0.5, 3.0}) {
        std::vector<WorldPoint> line{{0, 0, 0}};
        for (int n = 0; n < 400; ++n)
            line.push_back(line.back() + WorldPoint{step(random), step(random), step(random)});
        const auto thinned = thinnedLine(line, tolerance);
        EXPECT_EQ(thinned.front(), line.front());
        EXPECT_EQ(thinned.back(), line.back());
        EXPECT_LT(thinned.size(), line.size());
        for (const WorldPoint point : line)
            EXPECT_LE(distanceToLine(point, thinned), tolerance + 0.02);
    }
    EXPECT_EQ(thinnedLine({{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}}, 0.01).size(), 2u);
    EXPECT_TRUE(thinnedLine({}, 1).empty());
}
