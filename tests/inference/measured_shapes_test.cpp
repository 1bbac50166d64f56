// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements against closed forms, with partial volume on the patch's grid: axes to .3 mm, volume to 3 %, mean HU to
// 5 HU, consolidation-to-tumour ratio to .05.
#include "core/inference/measure.h"
#include "tests/inference/analytic_shapes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <numbers>
#include <random>

namespace dsmt::inference {
namespace {

constexpr double kAxisMm = 0.3, kVolumePercent = 3, kMeanHu = 5, kRatio = 0.05;

/// $DSMT_TEST_TIMES as many shapes as usual.
int times()
{
    const char* wanted = std::getenv("DSMT_TEST_TIMES");
    return wanted ? std::max(1, std::atoi(wanted)) : 1;
}

class Draw final {
public:
    double between(double low, double high) { return low + (high - low) * double(m_random()) / 4294967296.0; }
    imaging::WorldPoint within(double half)
    {
        return {between(-half, half), between(-half, half), between(-half, half)};
    }
    Frame frame() { return turned(angle(), std::acos(between(-1, 1)), angle()); }
    double angle() { return between(0, 2 * std::numbers::pi); }

private:
    std::mt19937 m_random{5};
};

void expectAxes(double longMm, double shortMm, const imaging::Diameters& known)
{
    EXPECT_NEAR(longMm, known.longAxis, kAxisMm);
    EXPECT_NEAR(shortMm, known.shortAxis, kAxisMm);
}

NoduleMeasurements expectMeasured(const AnalyticShape& shape, imaging::WorldPoint center)
{
    const RenderedShape seen = rendered(shape, center, imaging::cubeAround({}, 48, 1.0));
    const auto nodule = measure(seen.coverage, seen.mask, seen.hu);
    if (!nodule || !nodule->coronal || !nodule->sagittal || !nodule->solid) {
        ADD_FAILURE() << "something is not measured";
        return {};
    }
    EXPECT_NEAR(100 * nodule->volumeMm3 / shape.volumeMm3, 100, kVolumePercent);
    EXPECT_NEAR(nodule->meanHu, meanHuWithin(shape, 1.0), kMeanHu);
    expectAxes(nodule->longAxisMm, nodule->shortAxisMm, *shape.axial);
    if (shape.coronal)
        expectAxes(nodule->coronal->longAxisMm, nodule->coronal->shortAxisMm, *shape.coronal);
    if (shape.sagittal)
        expectAxes(nodule->sagittal->longAxisMm, nodule->sagittal->shortAxisMm, *shape.sagittal);
    return *nodule;
}

} // namespace

TEST(MeasuredShapes, EllipsoidsOfAnySizeAndDirectionHaveTheirAxesVolumeAndHu)
{
    Draw draw;
    for (int n = 0; n < 12 * times(); ++n) {
        SCOPED_TRACE(n);
        const std::array<double, 3> semiAxes{draw.between(4, 11), draw.between(4, 11), draw.between(4, 11)};
        expectMeasured(ellipsoid(semiAxes, draw.frame(), draw.between(-650, 60)), draw.within(0.5));
    }
}

TEST(MeasuredShapes, LobulatedNodulesHaveTheirAxesVolumeAndHu)
{
    Draw draw;
    for (int n = 0; n < 6 * times(); ++n) {
        SCOPED_TRACE(n);
        expectMeasured(lobulated(draw.between(5, 9), draw.between(0.1, 0.25), draw.angle(), draw.between(-650, 60)),
                       draw.within(0.5));
    }
}

TEST(MeasuredShapes, BallsWithACoreHaveItsShareOfTheirDiameter)
{
    Draw draw;
    for (int n = 0; n < 8 * times(); ++n) {
        SCOPED_TRACE(n);
        const double radius = draw.between(5, 11), core = draw.between(1.8, 0.66 * radius);
        const imaging::WorldPoint aside = draw.within(1);
        const imaging::WorldPoint at = aside * ((radius - core) * draw.between(0, 1) / length(aside));
        const AnalyticShape shape = ballWithCore(radius, core, at, draw.between(-680, -480), draw.between(-20, 70));
        const NoduleMeasurements nodule = expectMeasured(shape, draw.within(0.5));
        ASSERT_TRUE(nodule.solid);
        EXPECT_NEAR(nodule.solid->ratio, shape.solidRatio, kRatio) << "core of " << core << " in " << radius << " mm";
    }
}

TEST(MeasuredShapes, VesselsThatCrossOrLeaveASolidCoreDoNotLengthenIt)
{
    AnalyticShape shape = ballWithCore(9, 4, {1, 0, 0}, -600, 30);
    const auto withoutVessel = shape.hu;
    shape.hu = [=](imaging::WorldPoint p) { return std::hypot(p.y, p.z - 1) <= 1 ? 40 : withoutVessel(p); };
    const RenderedShape seen = rendered(shape, {0.2, 0.3, -0.1}, imaging::cubeAround({}, 48, 1.0));
    const auto nodule = measure(seen.coverage, seen.mask, seen.hu);
    ASSERT_TRUE(nodule && nodule->solid);
    EXPECT_NEAR(nodule->solid->ratio, 4.0 / 9, 2 * kRatio) << "not 1, as the vessel crosses the whole nodule";
}

} // namespace dsmt::inference
