// SPDX-License-Identifier: GPL-3.0-or-later
// Which nodule is painted, and with what brush, by real mouse and key events.
#include "tests/ui/painted_window.h"

#include "core/imaging/brush.h"
#include "core/inference/measure_mask.h"
#include "core/workflows/store_mask_edit.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "ui/assessment/assessment_words.h"
#include "ui/reading/mask_editing.h"
#include "ui/reading/mask_strip.h"
#include "ui/reading/reading_page.h"
#include "viewer/mask_outline.h"
#include "viewer/qt/overlay_colors.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using database::MaskStep;
using imaging::WorldPoint;
using viewer::SliceView;
using viewer::Tool;

TEST_F(MaskPainting, TheFirstStrokeOfACaseWithoutAMarkMarksTheNodule)
{
    writeSmallCase(folder.path() / "other", 2);
    start({folder.path() / "other", false, {}, false});
    ASSERT_FALSE(workstation->session().markedAt());
    takeTool(Qt::Key_D);
    const QPoint place = placeOf(*view(0), kNodule);
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::NoModifier, place);
    ASSERT_TRUE(workstation->session().markedAt());
    EXPECT_NEAR(distance(*workstation->session().markedAt(), worldOf(*view(0), place)), 0, 1e-9);
    EXPECT_EQ(stored().size(), 1u);
}

TEST_F(MaskPainting, EachNoduleHasAnOutlineOfItsOwnAndUndoGoesBackToIt)
{
    takeTool(Qt::Key_D);
    const WorldPoint other = kNodule + WorldPoint{24, 0, 0};
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::NoModifier, placeOf(*view(0), kNodule));
    const auto first = masks->overlay()->mask();
    workstation->session().mark(other);
    EXPECT_FALSE(masks->overlay()->mask()) << "the first nodule's outline is not the other's";
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::NoModifier, placeOf(*view(0), other));
    const auto versions = stored();
    ASSERT_EQ(versions.size(), 2u);
    EXPECT_NE(versions[0].noduleId, versions[1].noduleId);
    EXPECT_TRUE(sameVoxels(*versions[0].edit.mask, *first));
    EXPECT_NEAR(volumeOf(*versions[1].edit.mask), volumeOf(*first), 5);
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(masks->overlay()->mask());
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(*workstation->session().markedAt(), masks->current()->place) << "what is undone is seen";
    EXPECT_NEAR(distance(masks->current()->place, kNodule), 0, 5);
    QTest::keyClick(view(0), Qt::Key_Y, Qt::ControlModifier);
    EXPECT_TRUE(sameVoxels(*masks->overlay()->mask(), *first));
    workstation->session().mark(other);
    EXPECT_FALSE(masks->overlay()->mask());
}

TEST_F(MaskPainting, FillTakesTheNoduleAndResetGivesTheNetworksOutlineBack)
{
    analyze();
    takeTool(Qt::Key_F);
    const QPoint middle = placeOf(*view(0), kNodule);
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::ControlModifier, middle);
    ASSERT_TRUE(waitUntil([&] { return !masks->isFilling(); }));
    const auto filled = stored();
    ASSERT_EQ(filled.size(), 1u);
    EXPECT_EQ(filled[0].edit.step, MaskStep::Fill);
    EXPECT_NEAR(volumeOf(*filled[0].edit.mask) / 1437, 1, 0.25) << "a ball of 7 mm, and the network's outline";
    strip->findChild<QToolButton*>("maskReset")->click();
    const auto reset = stored();
    ASSERT_EQ(reset.size(), 2u);
    EXPECT_EQ(reset[1].edit.step, MaskStep::Reset);
    EXPECT_TRUE(sameVoxels(*reset[1].edit.mask, *masks->current()->network));
    EXPECT_FALSE(masks->overlay()->mask());
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(sameVoxels(*masks->overlay()->mask(), *filled[0].edit.mask));
    // Air all around: it says that it was cut off.
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::ControlModifier, placeOf(*view(0), kNodule + WorldPoint{30, 0, 0}));
    ASSERT_TRUE(waitUntil([&] { return !masks->isFilling(); }));
    EXPECT_TRUE(text("maskNotice").contains("cut off")) << text("maskNotice").toStdString();
}

TEST_F(MaskPainting, KeysAndWheelSetTheBrushAndSpacePaintsAtTheCrosshair)
{
    takeTool(Qt::Key_D);
    auto* radius = strip->findChild<QDoubleSpinBox*>("brushRadius");
    EXPECT_DOUBLE_EQ(radius->value(), 3);
    QTest::keyClick(view(0), Qt::Key_Greater, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(radius->value(), 3.5);
    QTest::keyClick(view(0), Qt::Key_Less);
    EXPECT_DOUBLE_EQ(radius->value(), 3);
    const int slice = view(0)->slice();
    const QPointF middle(view(0)->width() / 2.0, view(0)->height() / 2.0);
    QWheelEvent wheel(middle, view(0)->mapToGlobal(middle), {}, {0, 480}, Qt::NoButton, Qt::ShiftModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(view(0), &wheel);
    EXPECT_DOUBLE_EQ(radius->value(), 5);
    EXPECT_EQ(view(0)->slice(), slice);
    QTest::keyClick(view(0), Qt::Key_Space);
    const auto versions = stored();
    ASSERT_EQ(versions.size(), 1u);
    const double thickness =
        imaging::paintedLayer(versions[0].edit.mask->geometry(), {0, 0, 1}, view(0)->plane()->sliceSpacingMm())
            .thicknessMm;
    EXPECT_NEAR(volumeOf(*versions[0].edit.mask) / (3.14159 * 25 * thickness), 1, 0.05);
    strip->findChild<QToolButton*>("maskDone")->click();
    EXPECT_EQ(view(0)->tool(), Tool::Browse);
    EXPECT_TRUE(strip->isVisible()) << "there is an edited outline to be told of";
    EXPECT_FALSE(radius->isVisible());
}

TEST_F(MaskPainting, TheBrushIsRememberedButNotTheToolThatPaints)
{
    takeTool(Qt::Key_D);
    ASSERT_EQ(view(0)->tool(), Tool::Brush);
    strip->findChild<QDoubleSpinBox*>("brushRadius")->setValue(6.5);
    strip->findChild<QSpinBox*>("fillTolerance")->setValue(120);
    strip->findChild<QSlider*>("maskOpacity")->setValue(60);
    QTest::mouseClick(strip->findChild<QToolButton*>("maskInDepth"), Qt::LeftButton);
    const MaskToolSettings chosen = strip->settings();
    EXPECT_EQ(chosen, (MaskToolSettings{6.5, true, 120, 0.6}));
    start({}); // the case that was open last
    ASSERT_TRUE(waitUntil([&] { return strip->settings() == chosen; }));
    EXPECT_EQ(view(0)->tool(), Tool::Browse);
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::NoModifier, {60, 60});
    EXPECT_TRUE(stored().empty()) << "the first click paints nothing";
    writeSmallCase(folder.path() / "other", 2);
    start({folder.path() / "other", false, kNodule, false});
    EXPECT_TRUE(waitUntil([&] { return strip->settings() == chosen; })) << "the same in every case";
    EXPECT_EQ(maskToolSettingsFromJson("no JSON"), MaskToolSettings{});
    EXPECT_EQ(maskToolSettingsFromJson(R"({"radius_mm": 1e9, "opacity": -1, "tolerance_hu": "x"})"),
              MaskToolSettings{});
}

TEST_F(MaskPainting, NothingIsPaintedOrShownWhileAnotherCaseIsOpened)
{
    takeTool(Qt::Key_D);
    const QPoint middle = placeOf(*view(0), kNodule);
    drag(view(0), middle, middle + QPoint(20, 0));
    EXPECT_TRUE(masks->overlay()->mask());
    emit workstation->session().previewed(workstation->session().series()->record,
                                          workstation->session().series()->volume);
    EXPECT_FALSE(masks->overlay()->mask());
    EXPECT_FALSE(strip->isVisible());
    view(0)->setTool(Tool::Brush);
    QTest::mouseClick(view(0), Qt::LeftButton, Qt::NoModifier, {60, 60});
    EXPECT_FALSE(masks->overlay()->mask());
    emit workstation->session().openingCancelled();
    EXPECT_TRUE(masks->overlay()->mask()) << "back in the case before";
    EXPECT_EQ(stored().size(), 1u);
}
