// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/annotation_hit.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::viewer;
using imaging::WorldPoint;

namespace {

/// One volume of 100 mm in a view of 400 pixels: 4 view pixels a millimetre.
struct HitBench {
    imaging::Geometry geometry = imaging::cubeAround({0, 0, 0}, 100, 1);
    SlicePlane axial{geometry, Orientation::Axial};
    SliceTransform transform{{400, 400}, axial, {}};
    int slice = 50;

    WorldPoint at(double x, double y) const { return axial.toWorld({{x, y}, double(slice)}); }
    ViewPoint onScreen(double x, double y) const { return transform.toView({x, y}); }
    AnnotationShape shape(AnnotationKind kind, std::vector<WorldPoint> points) const
    {
        return shapeOf({kind, std::move(points), {0, 0, 1}, ""}, axial, slice);
    }
    std::optional<AnnotationHit> hit(const std::vector<AnnotationShape>& shapes, double x, double y,
                                     double reach = 8) const
    {
        return hitAt(shapes, transform, onScreen(x, y), reach);
    }
};

} // namespace

TEST(AnnotationHit, PrefersHandlesToLinesAndTheNearestOfThem)
{
    const HitBench bench;
    const std::vector<AnnotationShape> shapes{
        bench.shape(AnnotationKind::Distance, {bench.at(20, 20), bench.at(60, 20)}),
        bench.shape(AnnotationKind::Distance, {bench.at(20, 21), bench.at(20, 70)})};
    EXPECT_EQ(bench.hit(shapes, 60.5, 20.5), (AnnotationHit{0, 1}));
    EXPECT_EQ(bench.hit(shapes, 20, 20.2), (AnnotationHit{0, 0}));
    EXPECT_EQ(bench.hit(shapes, 20, 20.8), (AnnotationHit{1, 0}));
    EXPECT_EQ(bench.hit(shapes, 40, 21.5), (AnnotationHit{0, std::nullopt}));
    EXPECT_EQ(bench.hit(shapes, 21.5, 40), (AnnotationHit{1, std::nullopt}));
    EXPECT_FALSE(bench.hit(shapes, 40, 30));
    EXPECT_FALSE(bench.hit({}, 40, 30));
}

TEST(AnnotationHit, ReachesAsFarAsAskedInViewPixels)
{
    const HitBench bench;
    const std::vector<AnnotationShape> shapes{
        bench.shape(AnnotationKind::Distance, {bench.at(20, 20), bench.at(60, 20)})};
    EXPECT_TRUE(bench.hit(shapes, 40, 21.99)); // 7.96 of 8 pixels
    EXPECT_FALSE(bench.hit(shapes, 40, 22.01));
    EXPECT_FALSE(bench.hit(shapes, 40, 21.99, 7));
    EXPECT_FALSE(bench.hit(shapes, 62.01, 20)); // beyond the end
    const SliceTransform zoomed({400, 400}, bench.axial, bench.transform.zoomedAt({200, 200}, 4));
    EXPECT_FALSE(hitAt(shapes, zoomed, zoomed.toView({40, 21.99}), 8));
    EXPECT_TRUE(hitAt(shapes, zoomed, zoomed.toView({40, 20.49}), 8));
}

TEST(AnnotationHit, TakesTheOneDrawnOverTheOthers)
{
    const HitBench bench;
    const AnnotationShape line = bench.shape(AnnotationKind::Distance, {bench.at(20, 20), bench.at(60, 20)});
    EXPECT_EQ(bench.hit({line, line}, 40, 20), (AnnotationHit{1, std::nullopt}));
    EXPECT_EQ(bench.hit({line, line}, 20, 20), (AnnotationHit{1, 0}));
}

TEST(AnnotationHit, IsTheOutlineOfARegionAndNotItsInside)
{
    const HitBench bench;
    const std::vector<AnnotationShape> shapes{
        bench.shape(AnnotationKind::Ellipse, {bench.at(50, 50), bench.at(80, 50), bench.at(50, 70)})};
    EXPECT_FALSE(bench.hit(shapes, 50, 50));
    EXPECT_EQ(bench.hit(shapes, 50 + 30 * 0.6, 50 + 20 * 0.8), (AnnotationHit{0, std::nullopt}));
    EXPECT_EQ(bench.hit(shapes, 20, 50), (AnnotationHit{0, 1}));
}

TEST(AnnotationHit, FindsMarksAndCrossings)
{
    const HitBench bench;
    const Annotation across{AnnotationKind::Distance,
                            {bench.at(30, 30) + WorldPoint{0, 0, 9}, bench.at(30, 30) - WorldPoint{0, 0, 9}},
                            {1, 0, 0},
                            ""};
    const std::vector<AnnotationShape> shapes{bench.shape(AnnotationKind::NoduleMark, {bench.at(70, 70)}),
                                              shapeOf(across, bench.axial, bench.slice)};
    EXPECT_EQ(bench.hit(shapes, 71, 70), (AnnotationHit{0, 0}));
    EXPECT_EQ(bench.hit(shapes, 31, 30), (AnnotationHit{1, std::nullopt}));
}
