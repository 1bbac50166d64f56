// SPDX-License-Identifier: GPL-3.0-or-later
// Oblique planes and the crosshair by which they are turned.
#include "viewer/plane_turn.h"
#include "viewer/qt/crosshair_painter.h"
#include "viewer/qt/slice_view.h"

#include <QTest>
#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr double kEighth = std::numbers::pi / 4;

/// Bright where x + z > 0: a face at 45 degrees to the axial slices.
VolumePtr slope()
{
    const Geometry grid = cubeAround({0, 0, 0}, 64, 1);
    std::vector<std::int16_t> hu;
    for (int k = 0; k < 64; ++k)
        for (int j = 0; j < 64; ++j)
            for (int i = 0; i < 64; ++i)
                hu.push_back(i + k > 63 ? 1000 : -1000);
    return std::make_shared<const Volume>(grid, std::move(hu));
}

class PlaneTurning : public testing::Test {
protected:
    PlaneTurning()
    {
        view.resize(320, 320);
        view.setVolume(slope());
        view.setTextsVisible(false);
        view.show();
        QObject::connect(&view, &SliceView::planesTurned, [this](double angle) { turned += angle; });
        QObject::connect(&view, &SliceView::crosshairMoved, [this] { ++moved; });
    }

    void dragFrom(QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&view, from + (to - from) * step / 4);
        QTest::mouseRelease(&view, Qt::LeftButton, Qt::NoModifier, to);
    }

    SliceView view;
    double turned = 0;
    int moved = 0;
};

} // namespace

TEST_F(PlaneTurning, ShowsAFaceAlongWhichItLiesInOneGray)
{
    view.setCrosshairVisible(false);
    view.setCrosshair({3, 0, 3});
    const QImage across = view.grab().toImage();
    EXPECT_NE(qGray(across.pixel(60, 160)), qGray(across.pixel(260, 160)));
    // About the patient's y, so that x + z is the same all over the plane, and above zero.
    view.setDirections(turnedAbout({{1, 0, 0}, {0, 1, 0}}, {0, 1, 0}, kEighth));
    const QImage along = view.grab().toImage();
    for (const int x : {60, 110, 160, 210, 260})
        EXPECT_EQ(qGray(along.pixel(x, 160)), 255) << x;
    EXPECT_EQ(view.plane()->letters(), (EdgeLetters{"RS", "LI", "A", "P"}));
}

TEST_F(PlaneTurning, GoesThroughTheCrosshairWhereverThatIsPut)
{
    view.setDirections(turnedAbout({{1, 0, 0}, {0, 1, 0}}, {0.6, 0.8, 0}, 0.3));
    for (const WorldPoint point : {WorldPoint{1.3, -7.7, 3.1}, WorldPoint{-9.4, 2.2, -11.6}}) {
        view.setCrosshair(point);
        EXPECT_NEAR(dot(view.shownPlane()->point - point, view.shownPlane()->normal), 0, 1e-9);
    }
    const WorldPoint before = view.crosshair();
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_NEAR(dot(view.crosshair() - before, view.shownPlane()->normal), 1, 1e-9) << "one voxel along its normal";
}

TEST_F(PlaneTurning, AnotherVolumeIsShownAlongItsAxes)
{
    view.setDirections(turnedAbout({{1, 0, 0}, {0, 1, 0}}, {0, 1, 0}, 0.3));
    EXPECT_TRUE(view.plane()->isOblique());
    view.setVolume(slope());
    EXPECT_FALSE(view.plane()->isOblique());
}

TEST_F(PlaneTurning, DrawsTheCrosshairWhereTheOtherPlanesCut)
{
    view.setCrosshair({0.5, 0.5, -20});
    // One plane upright at 8 mm to the left, one at 45 degrees through the middle.
    view.setCrossedPlanes({{{8, 0, 0}, {1, 0, 0}}, {{0, 0, 0}, {std::sqrt(0.5), std::sqrt(0.5), 0}}});
    view.clearFocus();
    const QImage image = view.grab().toImage();
    const auto isLine = [&](int x, int y) {
        for (int dx = -1; dx <= 1; ++dx)
            if (const QColor color = image.pixelColor(x + dx, y); color.blue() > color.red() + 30)
                return true;
        return false;
    };
    EXPECT_TRUE(isLine(200, 60));
    EXPECT_TRUE(isLine(200, 280));
    EXPECT_TRUE(isLine(70, 250)) << "x = -18 mm, y = 18 mm";
    EXPECT_TRUE(isLine(250, 70));
    EXPECT_FALSE(isLine(120, 120));
}

TEST_F(PlaneTurning, DraggingAnEndOfTheCrosshairTurnsTheOtherPlanes)
{
    view.setCrosshair({0.5, 0.5, 0.5});
    view.setCrossedPlanes({{{0, 0, 0}, {1, 0, 0}}, {{0, 0, 0}, {0, 1, 0}}});
    const auto ends = crosshairHandles({{160, 160}, 1, 0}, {320, 320});
    const QPoint right(int((*ends)[1].x), int((*ends)[1].y));
    dragFrom(right, {160 + 90, 160 + 90});
    EXPECT_NEAR(turned, kEighth, 1e-6) << "clockwise on the screen is from right to down";
    EXPECT_EQ(moved, 0);
    dragFrom({160 + 60, 160}, {160, 160 + 60});
    EXPECT_NEAR(turned, kEighth, 1e-6) << "between the ends the button moves the crosshair";
    EXPECT_GT(moved, 0);
}

TEST_F(PlaneTurning, AnEndLeadsAlsoAcrossTheLeftSideTheShorterWay)
{
    view.setCrosshair({0.5, 0.5, 0.5});
    view.setCrossedPlanes({{{0, 0, 0}, {1, 0, 0}}, {{0, 0, 0}, {0, 1, 0}}});
    const auto ends = crosshairHandles({{160, 160}, 1, 0}, {320, 320});
    dragFrom({int((*ends)[0].x), 160}, {60, 120});
    EXPECT_NEAR(turned, std::atan2(40, 100), 1e-6);
}

TEST_F(PlaneTurning, WithoutOtherPlanesTheCrosshairHasNoEndsToTurn)
{
    dragFrom({290, 160}, {250, 250});
    EXPECT_EQ(turned, 0);
    EXPECT_GT(moved, 0);
}
