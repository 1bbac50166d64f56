// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_handles.h"

#include "tests/fixtures/random_annotations.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::viewer;
using imaging::WorldPoint;

namespace {

WorldPoint randomVector(std::mt19937& random, double size)
{
    std::uniform_real_distribution<double> any(-size, size);
    return {any(random), any(random), any(random)};
}

WorldPoint laidOn(const Annotation& annotation, WorldPoint place)
{
    return isFlat(annotation.kind) ? place - annotation.normal * dot(place - annotation.points[0], annotation.normal)
                                   : place;
}

/// Where the second axis of a bidirectional crosses the first, as a share of it, and how far from there its ends lie.
struct SecondAxis {
    double share, one, other;

    explicit SecondAxis(const Annotation& annotation)
    {
        const std::vector<WorldPoint>& p = annotation.points;
        const WorldPoint along = (p[1] - p[0]) * (1 / distance(p[0], p[1]));
        share = dot(p[2] - p[0], along) / distance(p[0], p[1]);
        one = dot(p[2] - p[0], cross(annotation.normal, along));
        other = dot(p[3] - p[0], cross(annotation.normal, along));
    }
};

Annotation bidirectional()
{
    return {AnnotationKind::Bidirectional, {{0, 0, 5}, {10, 0, 5}, {4, 3, 5}, {4, -2, 5}}, {0, 0, 1}, "r"};
}

void expectNear(WorldPoint found, WorldPoint expected)
{
    EXPECT_LT(distance(found, expected), 1e-9) << found.x << " " << found.y << " " << found.z;
}

} // namespace

TEST(AnnotationHandles, LieOnTheAnnotationAndGoWhereTheyAreDragged)
{
    std::mt19937 random(1);
    for (int trial = 0; trial < 100; ++trial)
        for (const AnnotationKind kind : kEveryKind) {
            Annotation annotation = randomAnnotation(kind, RandomPlane(random), random);
            for (int step = 0; step < 10; ++step) {
                const auto handles = handlesOf(annotation);
                const std::size_t handle = random() % handles.size();
                const WorldPoint place = handles[handle] + randomVector(random, 15);
                const Annotation dragged = withHandleAt(annotation, handle, place);
                ASSERT_EQ(whatIsWrong(dragged), std::nullopt) << toString(kind) << " " << handle;
                ASSERT_EQ(dragged.kind, kind);
                ASSERT_EQ(dragged.normal, annotation.normal);
                ASSERT_EQ(dragged.text, annotation.text);
                const bool mayStop = kind == AnnotationKind::Bidirectional && handle >= 2;
                if (!mayStop && dragged != annotation) {
                    ASSERT_LT(distance(handlesOf(dragged)[handle], laidOn(annotation, place)), 1e-9) << toString(kind);
                }
                annotation = dragged;
            }
        }
}

TEST(AnnotationHandles, StayAtRightAnglesToTheMicrometreAfterAThousandDrags)
{
    std::mt19937 random(2);
    for (const AnnotationKind kind : {AnnotationKind::Bidirectional, AnnotationKind::Ellipse}) {
        Annotation annotation = randomAnnotation(kind, RandomPlane(random), random);
        const WorldPoint middle = annotation.points[0];
        for (int step = 0; step < 1000; ++step)
            annotation = withHandleAt(annotation, random() % 4, middle + randomVector(random, 30));
        const std::vector<WorldPoint>& p = annotation.points;
        const WorldPoint one = p[1] - p[0];
        const WorldPoint other = kind == AnnotationKind::Ellipse ? p[2] - p[0] : p[3] - p[2];
        EXPECT_LT(std::abs(dot(one, other)) / length(one), 1e-6);
        for (const WorldPoint point : p)
            EXPECT_LT(std::abs(dot(point - middle, annotation.normal)), 1e-6);
    }
}

TEST(AnnotationHandles, OfTheFirstAxisTakeTheSecondAlong)
{
    const Annotation turned = withHandleAt(bidirectional(), 1, {0, 20, 77});
    expectNear(turned.points[0], {0, 0, 5});
    expectNear(turned.points[1], {0, 20, 5});
    expectNear(turned.points[2], {-3, 8, 5});
    expectNear(turned.points[3], {2, 8, 5});
    std::mt19937 random(3);
    for (int trial = 0; trial < 100; ++trial) {
        const Annotation before = randomAnnotation(AnnotationKind::Bidirectional, RandomPlane(random), random);
        const std::size_t end = random() % 2;
        const SecondAxis old(before), now(withHandleAt(before, end, before.points[end] + randomVector(random, 4)));
        EXPECT_NEAR(now.share, old.share, 1e-9);
        EXPECT_NEAR(now.one, old.one, 1e-9);
        EXPECT_NEAR(now.other, old.other, 1e-9);
    }
}

TEST(AnnotationHandles, OfTheSecondAxisSlideItAlongTheFirst)
{
    const Annotation moved = withHandleAt(bidirectional(), 2, {7, 6, 5});
    expectNear(moved.points[2], {7, 6, 5});
    expectNear(moved.points[3], {7, -2, 5});
    const Annotation stopped = withHandleAt(bidirectional(), 3, {-4, -9, 5});
    expectNear(stopped.points[2], {0, 3, 5});
    expectNear(stopped.points[3], {0, -9, 5});
    EXPECT_EQ(stopped.points[0], bidirectional().points[0]);
    EXPECT_EQ(stopped.points[1], bidirectional().points[1]);
}

TEST(AnnotationHandles, OfAnEllipseTurnAndStretchItAboutItsMiddle)
{
    const Annotation ellipse{AnnotationKind::Ellipse, {{1, 1, 0}, {5, 1, 0}, {1, 3, 0}}, {0, 0, 1}, ""};
    const auto handles = handlesOf(ellipse);
    ASSERT_EQ(handles.size(), 4u);
    expectNear(handles[1], {-3, 1, 0});
    expectNear(handles[3], {1, -1, 0});
    const Annotation turned = withHandleAt(ellipse, 1, {1, 11, 0});
    expectNear(turned.points[0], {1, 1, 0});
    expectNear(turned.points[1], {1, -9, 0});
    expectNear(turned.points[2], {3, 1, 0});
    const Annotation wider = withHandleAt(ellipse, 2, {1, 7, 0});
    expectNear(wider.points[1], {5, 1, 0});
    expectNear(wider.points[2], {1, 7, 0});
    EXPECT_EQ(withHandleAt(ellipse, 0, {1.05, 1, 0}), ellipse);
}

TEST(AnnotationHandles, OfAFreehandLineAreFewAndTheirNeighboursFollow)
{
    std::mt19937 random(4);
    const RandomPlane plane(random);
    Annotation line{AnnotationKind::Freehand, {}, plane.normal, ""};
    for (int n = 0; n < 120; ++n)
        line.points.push_back(plane.right * (20 * std::cos(n * std::numbers::pi / 60)) +
                              plane.down * (20 * std::sin(n * std::numbers::pi / 60)));
    ASSERT_EQ(handlesOf(line).size(), 12u);
    // Around the seam, where the line begins.
    const Annotation pulled = withHandleAt(line, 0, line.points[0] + plane.right * 6);
    for (int n = 0; n < 120; ++n) {
        const int apart = std::min(n, 120 - n);
        const double share = std::max(0.0, 1 - apart / 10.0);
        expectNear(pulled.points[std::size_t(n)], line.points[std::size_t(n)] + plane.right * (6 * share));
    }
    line.points.resize(5);
    EXPECT_EQ(handlesOf(line), line.points);
    const Annotation one = withHandleAt(line, 4, line.points[4] + plane.down);
    expectNear(one.points[4], line.points[4] + plane.down);
    for (std::size_t n = 0; n < 4; ++n)
        EXPECT_EQ(one.points[n], line.points[n]);
}

TEST(AnnotationHandles, MovingTheWholeChangesNoValue)
{
    std::mt19937 random(5);
    for (const AnnotationKind kind : kEveryKind) {
        const Annotation before = randomAnnotation(kind, RandomPlane(random), random);
        const Annotation after = movedBy(before, {12, -7, 30});
        ASSERT_EQ(whatIsWrong(after), std::nullopt);
        expectNear(after.points.back(), before.points.back() + WorldPoint{12, -7, 30});
        for (const auto value : {lengthMm, shortAxisMm, angleDegrees, areaMm2})
            EXPECT_NEAR(value(after).value_or(-1), value(before).value_or(-1), 1e-9);
    }
}
