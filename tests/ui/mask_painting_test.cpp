// SPDX-License-Identifier: GPL-3.0-or-later
// Painting, erasing and filling the outline of a nodule on the Reading page, by real mouse and key events.
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

TEST_F(MaskPainting, AStrokeInEachPlanePaintsWhatTheBrushCoversAndIsStored)
{
    takeTool(Qt::Key_D);
    EXPECT_TRUE(strip->isVisible());
    imaging::EditableMask expected(imaging::Mask(imaging::cubeAround(kNodule, 8, 0.5), std::vector<std::uint8_t>(512)));
    for (int plane = 0; plane < 3; ++plane) {
        SliceView* on = view(plane);
        const QPoint middle = placeOf(*on, kNodule);
        drag(on, middle, middle + QPoint(25, 12));
        imaging::MaskChange change;
        const imaging::Brush brush{
            3, imaging::paintedLayer(expected.lattice(), on->plane()->inward(), on->plane()->sliceSpacingMm())};
        WorldPoint from = worldOf(*on, middle);
        for (const WorldPoint to : std::exchange(places, {})) {
            imaging::sweep(expected, brush, from, to, true, change);
            from = to;
        }
        const auto versions = stored();
        ASSERT_EQ(versions.size(), std::size_t(plane) + 1);
        EXPECT_EQ(versions.back().edit.step, MaskStep::Brush);
        EXPECT_EQ(versions.back().edit.predictionId, std::nullopt);
        EXPECT_TRUE(sameVoxels(*versions.back().edit.mask, *expected.trimmed())) << "plane " << plane;
        EXPECT_GT(pixelsLike(*on, viewer::kEditedColor), 40);
    }
    expectNumbers(*stored().back().edit.mask);
}

TEST_F(MaskPainting, AnObliquePlaneIsPaintedInItsOwnLayer)
{
    QTest::keyClick(view(0), Qt::Key_W); // turns the coronal and the sagittal plane
    QTest::keyClick(view(0), Qt::Key_W);
    ASSERT_TRUE(view(1)->plane()->isOblique());
    takeTool(Qt::Key_D);
    const QPoint middle = placeOf(*view(1), kNodule);
    drag(view(1), middle, middle + QPoint(30, -14));
    const auto versions = stored();
    ASSERT_EQ(versions.size(), 1u);
    const imaging::Mask& mask = *versions[0].edit.mask;
    const imaging::Geometry& grid = mask.geometry();
    const WorldPoint normal = view(1)->plane()->inward(), on = worldOf(*view(1), middle);
    const double half = imaging::paintedLayer(grid, normal, view(1)->plane()->sliceSpacingMm()).thicknessMm / 2 + 1e-5;
    int set = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (mask.at({i, j, k})) {
                    ++set;
                    ASSERT_LE(std::abs(dot(grid.voxelToWorld({double(i), double(j), double(k)}) - on, normal)), half);
                }
    EXPECT_GT(set, 100);
    EXPECT_GT(pixelsLike(*view(1), viewer::kEditedColor), 40);
}

TEST_F(MaskPainting, UndoAndRedoGoStepByStepAndAreStoredToo)
{
    analyze();
    takeTool(Qt::Key_D);
    const QPoint middle = placeOf(*view(0), kNodule);
    drag(view(0), middle + QPoint(20, 0), middle + QPoint(35, 0), Qt::ControlModifier); // in depth
    takeTool(Qt::Key_E);
    drag(view(0), middle, middle + QPoint(-20, 4));
    const auto painted = stored();
    ASSERT_EQ(painted.size(), 2u);
    EXPECT_EQ(painted[0].edit.predictionId, workstation->session().predictions().back().id);
    EXPECT_EQ(painted[1].edit.step, MaskStep::Eraser);
    EXPECT_GT(volumeOf(*painted[0].edit.mask), volumeOf(*painted[1].edit.mask));
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(masks->overlay()->mask()) << "the network's outline is left";
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(view(0), Qt::Key_Y, Qt::ControlModifier);
    const auto all = stored();
    ASSERT_EQ(all.size(), 6u);
    const std::vector expected{MaskStep::Brush, MaskStep::Eraser, MaskStep::Undo,
                               MaskStep::Undo,  MaskStep::Redo,   MaskStep::Redo};
    for (std::size_t n = 0; n < all.size(); ++n)
        EXPECT_EQ(all[n].edit.step, expected[n]);
    EXPECT_TRUE(sameVoxels(*all[2].edit.mask, *painted[0].edit.mask));
    EXPECT_TRUE(sameVoxels(*all[3].edit.mask, *masks->current()->network));
    EXPECT_TRUE(sameVoxels(*all[4].edit.mask, *painted[0].edit.mask));
    EXPECT_TRUE(sameVoxels(*all[5].edit.mask, *painted[1].edit.mask));
    EXPECT_TRUE(sameVoxels(*masks->overlay()->mask(), *painted[1].edit.mask));
    expectNumbers(*painted[1].edit.mask);
    // The numbers of the network stay what they are.
    const auto& nodule = workstation->session().predictions().back().assessment.nodule;
    EXPECT_TRUE(text("networkNumbers").contains(QString::number(std::llround(nodule->volumeMm3))));
}

TEST_F(MaskPainting, UndoDuringAStrokeTakesAllOfIt)
{
    takeTool(Qt::Key_D);
    const QPoint middle = placeOf(*view(0), kNodule);
    QTest::mousePress(view(0), Qt::LeftButton, Qt::NoModifier, middle);
    EXPECT_TRUE(masks->overlay()->mask());
    QTest::keyClick(view(0), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(masks->overlay()->mask());
    QTest::mouseRelease(view(0), Qt::LeftButton, Qt::NoModifier, middle);
    EXPECT_EQ(stored().size(), 2u);
}

TEST_F(MaskPainting, AReopenedCaseShowsTheOutlineAgainAndAnotherOneNothing)
{
    analyze();
    takeTool(Qt::Key_D);
    const QPoint middle = placeOf(*view(0), kNodule);
    drag(view(0), middle, middle + QPoint(40, 0));
    const auto before = stored();
    ASSERT_EQ(before.size(), 1u);
    const auto again = [&] {
        ASSERT_TRUE(waitUntil([&] { return masks->overlay()->mask() != nullptr; }));
        EXPECT_TRUE(sameVoxels(*masks->overlay()->mask(), *before[0].edit.mask));
        ASSERT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 1; }));
        ASSERT_TRUE(masks->current()->network) << "the network's outline is found again";
        EXPECT_TRUE(strip->isVisible());
        expectNumbers(*before[0].edit.mask);
    };
    start({}); // the case that was open last
    again();

    writeSmallCase(folder.path() / "other", 2);
    start({folder.path() / "other", false, kNodule, false});
    settle();
    EXPECT_FALSE(masks->overlay()->mask());
    EXPECT_FALSE(strip->isVisible());
    EXPECT_EQ(pixelsLike(*view(0), viewer::kEditedColor), 0);
    EXPECT_TRUE(stored().empty());

    start({folder.path() / "ct", false, kNodule, false});
    again();
}
