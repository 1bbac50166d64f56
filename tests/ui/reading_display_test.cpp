// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts, slabs, oblique planes, zoom and cine by keys, menus and mouse on the Reading page.
#include "tests/ui/open_case.h"
#include "viewer/qt/crosshair_painter.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using viewer::Slab;
using viewer::SlabMode;
using viewer::SliceView;

namespace {

class ReadingDisplay : public OpenCase {};

using Shown = std::array<bool, 4>;

} // namespace

TEST_F(ReadingDisplay, LayoutsAreChosenByKeysAndMenu)
{
    QTest::keyClick(axial, Qt::Key_1, Qt::AltModifier);
    EXPECT_EQ(shown(), (Shown{true, false, false, false}));
    EXPECT_EQ(axial->size(), grid->size());
    QTest::keyClick(axial, Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(shown(), (Shown{true, true, true, false}));
    EXPECT_EQ(axial->height(), grid->height());
    EXPECT_NEAR(axial->width(), sagittal->width(), 1);
    QTest::keyClick(axial, Qt::Key_4, Qt::AltModifier);
    EXPECT_EQ(shown(), (Shown{true, true, true, true}));
    EXPECT_GT(axial->width(), 1.9 * coronal->width());
    EXPECT_NEAR(coronal->height(), sagittal->height(), 1);
    QTest::keyClick(axial, Qt::Key_3, Qt::AltModifier);
    EXPECT_EQ(shown(), (Shown{true, true, true, true}));
    EXPECT_NEAR(axial->width(), coronal->width(), 1);
    QTest::keyClick(axial, Qt::Key_G);
    EXPECT_EQ(grid->viewLayout(), ViewLayout::OneAndThree);
    choose("Layout", "Three planes side by side");
    EXPECT_EQ(grid->viewLayout(), ViewLayout::ThreeAcross);
}

TEST_F(ReadingDisplay, TheNextViewComesIntoTheLargePlaceByKey)
{
    QTest::keyClick(axial, Qt::Key_1, Qt::AltModifier);
    QTest::keyClick(axial, Qt::Key_E);
    EXPECT_EQ(shown(), (Shown{false, true, false, false}));
    QTest::keyClick(coronal, Qt::Key_E);
    EXPECT_EQ(shown(), (Shown{false, false, true, false}));
    QTest::keyClick(sagittal, Qt::Key_4, Qt::AltModifier);
    EXPECT_GT(sagittal->width(), 1.9 * axial->width());
}

TEST_F(ReadingDisplay, ADoubleClickMaximisesInEveryLayoutAndReturns)
{
    for (const ViewLayout layout : {ViewLayout::ThreeAcross, ViewLayout::TwoByTwo, ViewLayout::OneAndThree}) {
        grid->setViewLayout(layout);
        const auto before = shown();
        QTest::mouseDClick(coronal, Qt::LeftButton, Qt::NoModifier, {40, 60});
        EXPECT_EQ(shown(), (Shown{false, true, false, false}));
        EXPECT_EQ(coronal->size(), grid->size());
        QTest::mouseDClick(coronal, Qt::LeftButton, Qt::NoModifier, {40, 60});
        EXPECT_EQ(shown(), before);
    }
}

TEST_F(ReadingDisplay, SlabsAreChosenByKeyForTheViewWithTheFocus)
{
    coronal->setFocus();
    QTest::keyClick(coronal, Qt::Key_S);
    EXPECT_EQ(coronal->slab(), (Slab{SlabMode::Maximum, 10}));
    EXPECT_EQ(axial->slab().mode, SlabMode::Off);
    QTest::keyClick(coronal, Qt::Key_S);
    QTest::keyClick(coronal, Qt::Key_BracketRight);
    EXPECT_EQ(coronal->slab(), (Slab{SlabMode::Minimum, 15}));
    QTest::keyClick(coronal, Qt::Key_BracketLeft);
    QTest::keyClick(coronal, Qt::Key_BracketLeft);
    QTest::keyClick(coronal, Qt::Key_S);
    EXPECT_EQ(coronal->slab(), (Slab{SlabMode::Mean, 8}));
    QTest::keyClick(coronal, Qt::Key_Down);
    EXPECT_EQ(coronal->slab(), (Slab{SlabMode::Mean, 8}));
    QTest::keyClick(coronal, Qt::Key_S);
    EXPECT_EQ(coronal->slab().mode, SlabMode::Off);
    QTest::keyClick(coronal, Qt::Key_BracketRight);
    EXPECT_EQ(coronal->slab(), (Slab{SlabMode::Maximum, 8})) << "asking for a thickness asks for a slab";
}

TEST_F(ReadingDisplay, KeysSwitchInversionInterpolationTextsAndCrosshairOfAllPlanes)
{
    const auto& reading = workstation->reading();
    QTest::keyClick(axial, Qt::Key_I);
    QTest::keyClick(axial, Qt::Key_P);
    QTest::keyClick(axial, Qt::Key_T);
    QTest::keyClick(axial, Qt::Key_X);
    PlanesDisplay expected;
    expected.inverted = true;
    expected.smooth = expected.texts = expected.crosshair = false;
    EXPECT_EQ(reading.place().display, expected);
    const QImage image = coronal->grab().toImage();
    EXPECT_EQ(qGray(image.pixel(image.width() / 2 + 60, image.height() / 2 + 60)),
              255 - viewer::grayValue(-1000, coronal->windowLevel()));
    for (const auto key : {Qt::Key_I, Qt::Key_P, Qt::Key_T, Qt::Key_X})
        QTest::keyClick(axial, key);
    EXPECT_EQ(reading.place().display, PlanesDisplay{});
    choose("Display", "Inverted");
    EXPECT_TRUE(reading.place().display.inverted);
}

TEST_F(ReadingDisplay, ZoomGoesForAllPlanesUntilItIsUnlinked)
{
    QTest::keyClick(axial, Qt::Key_Plus);
    EXPECT_GT(axial->placement().zoom, 1);
    EXPECT_DOUBLE_EQ(sagittal->placement().zoom, axial->placement().zoom);
    QTest::keyClick(axial, Qt::Key_0);
    EXPECT_EQ(coronal->placement(), viewer::ViewPlacement{});
    QTest::keyClick(axial, Qt::Key_L);
    QTest::keyClick(axial, Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(sagittal->placement().zoom, 1);
    QTest::keyClick(axial, Qt::Key_O);
    const viewer::SliceTransform transform({double(axial->width()), double(axial->height())}, *axial->plane(),
                                           axial->placement());
    EXPECT_NEAR(transform.viewPixelsPerMm() * axial->devicePixelRatioF(), 1 / 1.5, 1e-9) << "voxels of 1.5 mm";
}

TEST_F(ReadingDisplay, KeysTurnTheOtherPlanesAndStraightenThem)
{
    QTest::keyClick(axial, Qt::Key_W);
    EXPECT_FALSE(axial->directions());
    ASSERT_TRUE(coronal->directions() && sagittal->directions());
    EXPECT_NEAR(dot(coronal->shownPlane()->normal, sagittal->shownPlane()->normal), 0, 1e-9);
    EXPECT_NEAR(coronal->directions()->right.y, std::sin(5 * 3.14159265358979 / 180), 1e-9);
    QTest::keyClick(axial, Qt::Key_Q);
    EXPECT_FALSE(coronal->directions()) << "back to straight planes and whole voxels";
    QTest::keyClick(axial, Qt::Key_W, Qt::ShiftModifier);
    EXPECT_TRUE(coronal->directions());
    QTest::keyClick(axial, Qt::Key_R, Qt::ShiftModifier);
    EXPECT_FALSE(coronal->directions() || sagittal->directions());
}

TEST_F(ReadingDisplay, DraggingAnEndOfTheCrosshairTurnsTheOtherTwoPlanes)
{
    const auto middle = workstation->session().series()->volume->geometry().center();
    workstation->reading().goTo({middle, {-600, 1500}});
    const viewer::ViewSize size{double(axial->width()), double(axial->height())};
    const QPointF center(size.width / 2, size.height / 2);
    const auto ends = viewer::crosshairHandles({{center.x(), center.y()}, 1, 0}, size);
    QTest::mousePress(axial, Qt::LeftButton, Qt::NoModifier, QPoint(int((*ends)[1].x), int(center.y())));
    QTest::mouseMove(axial, (center + QPointF(80, 80)).toPoint());
    QTest::mouseRelease(axial, Qt::LeftButton);
    ASSERT_TRUE(coronal->directions());
    EXPECT_NEAR(coronal->directions()->right.x, std::sqrt(0.5), 0.02);
    EXPECT_NEAR(coronal->directions()->right.y, std::sqrt(0.5), 0.02);
    EXPECT_FALSE(axial->directions());
    EXPECT_EQ(coronal->plane()->letters().top, "S");
    EXPECT_EQ(coronal->plane()->letters().right.size(), 2u);
}

TEST_F(ReadingDisplay, CinePlaysByKeyAndEscapeStopsIt)
{
    const int before = axial->slice();
    QTest::keyClick(axial, Qt::Key_C);
    EXPECT_TRUE(waitUntil([&] { return axial->slice() >= before + 2; }));
    QTest::keyClick(axial, Qt::Key_Escape);
    const int stopped = axial->slice();
    QTest::qWait(200);
    EXPECT_EQ(axial->slice(), stopped);
    QTest::keyClick(axial, Qt::Key_C, Qt::ShiftModifier);
    QTest::keyClick(axial, Qt::Key_Period);
    QTest::keyClick(axial, Qt::Key_C);
    EXPECT_TRUE(waitUntil([&] { return axial->slice() < stopped; }));
    QTest::keyClick(axial, Qt::Key_C);
}

TEST_F(ReadingDisplay, ComesBackWithLayoutSlabsPlanesAndSwitches)
{
    QTest::keyClick(axial, Qt::Key_4, Qt::AltModifier);
    QTest::keyClick(axial, Qt::Key_E);
    QTest::keyClick(axial, Qt::Key_I);
    QTest::keyClick(axial, Qt::Key_L);
    sagittal->setSlab({SlabMode::Mean, 20});
    QTest::keyClick(coronal, Qt::Key_W);
    const ReadingPlace before = workstation->reading().place();
    EXPECT_EQ(before.large, 1);
    start({});
    ASSERT_TRUE(waitUntil([&] { return workstation->reading().place().layout == ViewLayout::OneAndThree; }));
    EXPECT_EQ(workstation->reading().place(), before);
    EXPECT_TRUE(grid->views()[1]->width() > 1.9 * axial->width());
}

TEST(ReadingPlaceNote, OfAnOlderVersionIsStillRead)
{
    const auto place = readingPlaceFromJson(R"({"crosshair":[1,2,3],"window":[40,400],"marking":false})");
    ASSERT_TRUE(place);
    EXPECT_EQ(*place, (ReadingPlace{{1, 2, 3}, {40, 400}}));
}

TEST(ReadingPlaceNote, ComesBackAsItWas)
{
    ReadingPlace place{{1, 2, 3}, {40, 400}, viewer::Tool::MarkNodule};
    place.display.slabs[1] = {SlabMode::Minimum, 30};
    place.display.directions[2] = viewer::PlaneDirections{{0.6, 0.8, 0}, {0, 0, -1}};
    place.display.inverted = true;
    place.display.zoomLinked = false;
    place.layout = ViewLayout::ThreeAcross;
    place.large = 3;
    EXPECT_EQ(readingPlaceFromJson(toJson(place)), place);
}

TEST(ReadingPlaceNote, LeavesOutWhatMakesNoSense)
{
    const auto place = readingPlaceFromJson(R"({"crosshair":[1,2,3],"window":[40,400],"layout":"9x9","large":77,
        "display":{"slabs":[["mip",5000],["what",10],7],"directions":[[1,1,1,0,0,1],[1,2],null],"smooth":"yes"}})");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->display, PlanesDisplay{});
    EXPECT_EQ(place->layout, ViewLayout::TwoByTwo);
    EXPECT_EQ(place->large, 3);
}

TEST(ReadingKeys, EachKeyIsReadableAndUsedOnce)
{
    std::set<QString> seen;
    for (const ReadingKey& row : readingKeys())
        for (const QString& key : QString::fromLatin1(row.keys).split(' ')) {
            EXPECT_EQ(QKeySequence(key).count(), 1) << key.toStdString();
            EXPECT_TRUE(seen.insert(QKeySequence(key).toString()).second) << key.toStdString();
        }
}

TEST_F(ReadingDisplay, WhatIsShownInThreeDimensionsIsChosenByKeyAndComesBack)
{
    QTest::keyClick(axial, Qt::Key_2, Qt::AltModifier);
    QTest::keyClick(axial, Qt::Key_7, Qt::AltModifier);
    EXPECT_EQ(workstation->reading().place().scene.preset, viewer::ScenePreset::SoftTissue);
    EXPECT_EQ(shown(), (Shown{true, true, true, true})) << "the layout makes room for it";
    start({});
    EXPECT_TRUE(
        waitUntil([&] { return workstation->reading().place().scene.preset == viewer::ScenePreset::SoftTissue; }));
}

TEST_F(ReadingDisplay, CtrlAndArrowsMoveTheCrosshairWithinTheSlice)
{
    const imaging::WorldPoint before = axial->crosshair();
    QTest::keyClick(axial, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(axial, Qt::Key_Up, Qt::ControlModifier);
    EXPECT_NEAR(axial->crosshair().x, before.x + 1.5, 1e-9);
    EXPECT_NEAR(coronal->crosshair().y, before.y - 1.5, 1e-9) << "the other planes come along";
}
