// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_overlay.h"

#include "tests/viewer/axis_orders.h"
#include "viewer/qt/slice_view.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// A view of 320 pixels on 64 mm, so 5 pixels a mm, with two annotations on the slice shown.
class AnnotationOverlayTest : public testing::Test {
protected:
    AnnotationOverlayTest()
    {
        const Geometry grid = cubeAround({0, 0, 0}, 64, 1);
        volume = std::make_shared<const Volume>(grid, std::vector<std::int16_t>(grid.size.voxels(), -800));
        view.resize(320, 320);
        view.setVolume(volume);
        view.setOverlays({&overlay});
        QObject::connect(&overlay, &AnnotationOverlay::drawn,
                         [this](const Annotation& annotation, bool stays) { drawn.emplace_back(annotation, stays); });
        QObject::connect(&overlay, &AnnotationOverlay::changed, [this](int key, const Annotation& annotation) {
            changed = {key, annotation};
        });
        overlay.setVolume(volume);
        z = view.shownPlane()->point.z;
        overlay.setAnnotations({{3, line(-10)}, {8, line(10)}});
        view.show();
    }

    /// From left to right, 20 mm, so far down.
    Annotation line(double down) const
    {
        return {AnnotationKind::Distance, {{-10, down, z}, {10, down, z}}, {0, 0, -1}, ""};
    }
    QPoint at(double x, double y) const
    {
        const ViewPoint point = SliceTransform({320, 320}, *view.plane(), view.placement())
                                    .toView(view.plane()->fromWorld({x, y, z}).picture);
        return {int(std::lround(point.x)), int(std::lround(point.y))};
    }
    QImage seen()
    {
        QImage picture(view.size(), QImage::Format_RGB32);
        QPainter painter(&picture);
        view.paintOn(painter, picture.rect());
        return picture;
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    VolumePtr volume;
    AnnotationOverlay overlay;
    SliceView view;
    double z = 0;
    std::vector<std::pair<Annotation, bool>> drawn;
    std::optional<std::pair<int, Annotation>> changed;
};

} // namespace

TEST_F(AnnotationOverlayTest, AClickSelectsAndOneBesideTakesItBack)
{
    QSignalSpy clicked(&overlay, &AnnotationOverlay::clicked);
    const WorldPoint crosshair = view.crosshair();
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(0, 10) + QPoint(0, 4));
    EXPECT_EQ(overlay.selected(), 8);
    EXPECT_EQ(clicked.size(), 1);
    EXPECT_EQ(view.crosshair(), crosshair) << "the click was for the annotation";
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(0, 0));
    EXPECT_EQ(overlay.selected(), std::nullopt);
    EXPECT_NE(view.crosshair(), crosshair);
    EXPECT_FALSE(changed);
}

TEST_F(AnnotationOverlayTest, ThePointerSaysWhatItWouldTakeHoldOf)
{
    QTest::mouseMove(&view, at(0, -10));
    EXPECT_EQ(view.cursor().shape(), Qt::OpenHandCursor);
    QTest::mouseMove(&view, at(10, -10));
    EXPECT_EQ(view.cursor().shape(), Qt::PointingHandCursor);
    const QImage hovered = seen();
    QTest::mouseMove(&view, at(0, 20));
    EXPECT_EQ(view.cursor().shape(), Qt::CrossCursor);
    QTest::mouseMove(&view, at(10, 20));
    EXPECT_NE(hovered.copy(0, 0, 320, 160), seen().copy(0, 0, 320, 160));
}

TEST_F(AnnotationOverlayTest, AHandleIsTakenWhereItIsAndDoesNotJump)
{
    drag(at(10, 10) + QPoint(3, 2), at(14, 10) + QPoint(3, 2));
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->first, 8);
    EXPECT_NEAR(*lengthMm(changed->second), 24, 1e-9);
    EXPECT_NEAR(changed->second.points[1].y, 10, 1e-9);
}

TEST_F(AnnotationOverlayTest, NothingChangesUntilTheButtonComesUpAndEscapeHoldsItBack)
{
    const QImage before = seen();
    QTest::mousePress(&view, Qt::LeftButton, {}, at(0, 10));
    QTest::mouseMove(&view, at(3, 15));
    EXPECT_NE(seen(), before);
    EXPECT_FALSE(changed);
    EXPECT_TRUE(overlay.cancel());
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(3, 15));
    EXPECT_FALSE(changed);
    EXPECT_FALSE(overlay.cancel()) << "once";
}

TEST_F(AnnotationOverlayTest, ShiftInBrowseStillMovesThePicture)
{
    QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, at(0, 10));
    QTest::mouseMove(&view, at(4, 10));
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, at(4, 10));
    EXPECT_FALSE(changed);
    EXPECT_NE(view.placement(), ViewPlacement{});
}

TEST_F(AnnotationOverlayTest, WhatIsBegunOnOneSliceIsNotFinishedOnAnother)
{
    view.setTool(Tool::Distance);
    QTest::mousePress(&view, Qt::LeftButton, {}, at(-5, 0));
    QTest::mouseMove(&view, at(0, 0));
    view.scrollBy(3);
    QTest::mouseRelease(&view, Qt::LeftButton, {}, at(5, 0));
    EXPECT_TRUE(drawn.empty());
    EXPECT_FALSE(overlay.cancel());
    drag(at(-5, 0), at(5, 0));
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_NEAR(drawn[0].first.points[0].z, view.shownPlane()->point.z, 1e-9);
}

TEST_F(AnnotationOverlayTest, AFreehandLineOfClicksIsClosedByADoubleClick)
{
    view.setTool(Tool::Freehand);
    for (const QPoint corner : {at(-20, -20), at(20, -20), at(20, 20), at(-20, 20)})
        QTest::mouseClick(&view, Qt::LeftButton, {}, corner);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, at(-20, 20));
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_NEAR(*areaMm2(drawn[0].first), 1600, 1);
}

TEST_F(AnnotationOverlayTest, ASelectionEndsWithTheAnnotation)
{
    overlay.select(8);
    overlay.setAnnotations({{3, line(-10)}});
    EXPECT_EQ(overlay.selected(), std::nullopt);
    overlay.select(3);
    overlay.setAnnotations({{3, line(-12)}});
    EXPECT_EQ(overlay.selected(), 3);
    overlay.setVolume(nullptr);
    EXPECT_EQ(overlay.selected(), std::nullopt);
}

TEST_F(AnnotationOverlayTest, KeysWithoutASelectionStayWithTheView)
{
    QSignalSpy removed(&overlay, &AnnotationOverlay::removed);
    QTest::keyClick(&view, Qt::Key_Delete);
    EXPECT_EQ(removed.size(), 0);
    overlay.select(3);
    QTest::keyClick(&view, Qt::Key_Backspace);
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed[0][0].toInt(), 3);
    const int slice = view.slice();
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.slice(), slice + 1) << "arrows scroll";
}

TEST_F(AnnotationOverlayTest, AnotherViewDoesNotFinishWhatThisOneBegan)
{
    SliceView other;
    other.resize(320, 320);
    other.setOrientation(Orientation::Coronal);
    other.setVolume(volume);
    other.setOverlays({&overlay});
    view.setTool(Tool::Distance);
    other.setTool(Tool::Distance);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at(-5, 0));
    QTest::mouseClick(&other, Qt::LeftButton, {}, {100, 100});
    EXPECT_TRUE(drawn.empty());
    QTest::mouseClick(&other, Qt::LeftButton, {}, {150, 100});
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_NEAR(*lengthMm(drawn[0].first), 10, 1e-9);
    EXPECT_NEAR(std::abs(drawn[0].first.normal.y), 1, 1e-9);
}

TEST_F(AnnotationOverlayTest, IsDrawnOnAnObliquePlaneAndSeenThereAlone)
{
    const double half = std::sqrt(0.5);
    view.setDirections(PlaneDirections{{half, half, 0}, {0, 0, -1}});
    view.setTool(Tool::Bidirectional);
    const QImage before = seen();
    drag({100, 100}, {200, 100});
    ASSERT_EQ(drawn.size(), 1u);
    EXPECT_EQ(whatIsWrong(drawn[0].first), std::nullopt);
    EXPECT_NEAR(*lengthMm(drawn[0].first), 20, 1e-9);
    EXPECT_NEAR(dot(drawn[0].first.normal, {half, half, 0}), 0, 1e-9);
    overlay.setAnnotations({{9, drawn[0].first}});
    EXPECT_NE(seen(), before);
    view.setCrosshair(view.crosshair() + WorldPoint{5, -5, 0});
    const QImage elsewhere = seen();
    overlay.setAnnotations({});
    EXPECT_EQ(seen(), elsewhere) << "7 mm before the plane";
}
