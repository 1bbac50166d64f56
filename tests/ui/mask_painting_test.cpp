// SPDX-License-Identifier: GPL-3.0-or-later
// Painting, erasing and filling the outline of a nodule on the Reading page, by real mouse and key events.
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

namespace {

/// Within what antialiasing leaves of a thin line.
int pixelsLike(SliceView& view, QColor color)
{
    const QImage image = view.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor seen = image.pixelColor(x, y);
            count += std::abs(seen.red() - color.red()) < 25 && std::abs(seen.green() - color.green()) < 25 &&
                     std::abs(seen.blue() - color.blue()) < 25;
        }
    return count;
}

class MaskPainting : public ::testing::Test {
protected:
    MaskPainting()
    {
        writeSmallCase(folder.path() / "ct");
        start({folder.path() / "ct", false, kNodule, false});
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = openedWorkstation(folder.path() / "library", theme, request);
        const bool marked = request.markAt || request.folder.empty();
        if (!waitUntil([&] { return !marked || workstation->session().markedAt(); }))
            ADD_FAILURE() << "no mark";
        settle();
        masks = workstation->window().findChild<MaskEditing*>();
        strip = masks->strip();
    }

    SliceView* view(int plane) const { return workstation->reading().planes()[std::size_t(plane)]; }

    QPoint placeOf(const SliceView& on, WorldPoint point) const
    {
        const viewer::SliceTransform transform({double(on.width()), double(on.height())}, *on.plane(), on.placement());
        const auto place = transform.toView(on.plane()->fromWorld(point).picture);
        return {qRound(place.x), qRound(place.y)};
    }
    /// What a whole pixel of the view means in the patient.
    WorldPoint worldOf(const SliceView& on, QPoint place) const
    {
        const viewer::SliceTransform transform({double(on.width()), double(on.height())}, *on.plane(), on.placement());
        return on.plane()->toWorld({transform.toPicture({double(place.x()), double(place.y())}), double(on.slice())});
    }

    void drag(SliceView* on, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseMove(on, from);
        QTest::mousePress(on, Qt::LeftButton, modifiers, from);
        for (const double part : {0.3, 0.6, 1.0}) {
            const QPoint place = from + (QPointF(to - from) * part).toPoint();
            QMouseEvent move(QEvent::MouseMove, place, on->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(on, &move);
            places.push_back(worldOf(*on, place));
        }
        QTest::mouseRelease(on, Qt::LeftButton, modifiers, to);
    }

    void takeTool(Qt::Key key) { QTest::keyClick(view(0), key, Qt::ShiftModifier); }

    void analyze()
    {
        workstation->session().analyze();
        if (!waitUntil([&] { return !workstation->session().predictions().empty(); }))
            ADD_FAILURE() << "no prediction";
    }

    std::vector<database::StoredMaskEdit> stored()
    {
        settle();
        bool done = false;
        std::vector<database::StoredMaskEdit> found;
        workstation->session().library().ask(
            workstation.get(),
            [record = workstation->session().series()->record](database::Library& library) {
                std::vector<database::StoredMaskEdit> all;
                for (const auto& newest : workflows::maskEditsOf(library, record).edits)
                    for (auto& version : database::MaskEditStore(library).versions(newest.noduleId))
                        all.push_back(std::move(version));
                return all;
            },
            [&](std::vector<database::StoredMaskEdit> all) {
                found = std::move(all);
                done = true;
            });
        waitUntil([&] { return done; });
        return found;
    }

    QString text(const char* name) const { return strip->findChild<QLabel*>(name)->text(); }

    /// The text that the strip is to show of an outline.
    void expectNumbers(const imaging::Mask& mask)
    {
        ASSERT_TRUE(waitUntil([&] { return !masks->isMeasuring(); }));
        const auto nodule = inference::measureMask(mask, *workstation->session().series()->volume);
        ASSERT_TRUE(nodule);
        EXPECT_TRUE(text("editedNumbers").contains(lengthsText(nodule->longAxisMm, nodule->shortAxisMm)))
            << text("editedNumbers").toStdString();
        EXPECT_TRUE(text("editedNumbers").contains(QString::number(std::llround(nodule->volumeMm3))));
        EXPECT_TRUE(text("editedNumbers").contains(wholeText(nodule->meanHu) + " HU"));
        view(0)->setCrosshair(nodule->shortAxisFrom);
        EXPECT_GT(pixelsLike(*view(0), viewer::kShortAxisColor), 5) << "the axes are drawn";
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    MaskEditing* masks = nullptr;
    MaskStrip* strip = nullptr;
    std::vector<WorldPoint> places; ///< of the last strokes
};

double volumeOf(const imaging::Mask& mask)
{
    const auto& spacing = mask.geometry().spacing;
    return double(std::count(mask.voxels().begin(), mask.voxels().end(), 1)) * spacing[0] * spacing[1] * spacing[2];
}

} // namespace

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
