// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring on the Reading page with mouse and keys, over a real library.
#include "core/database/annotation_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/reading/reading_page.h"
#include "ui/reading/tool_strip.h"
#include "ui/window/status_line.h"
#include "ui/window/workstation.h"
#include "viewer/annotation_handles.h"
#include "viewer/qt/annotation_overlay.h"
#include "viewer/qt/annotation_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

#include <SQLiteCpp/SQLiteCpp.h>

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using imaging::WorldPoint;
using viewer::SliceView;
using viewer::Tool;

namespace {

class Measuring : public ::testing::Test {
protected:
    Measuring()
    {
        writeSmallCase(folder.path() / "ct");
        start({folder.path() / "ct", false, {}, false});
        lookAt(kNodule);
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = std::make_unique<Workstation>(folder.path() / "library", scriptedSource(), theme);
        workstation->window().resize(1200, 800);
        workstation->window().show();
        workstation->window().activateWindow();
        if (!QTest::qWaitForWindowActive(&workstation->window()))
            ADD_FAILURE() << "keys go to the active window";
        workstation->start(request);
        if (!waitUntil([&] { return workstation->session().series() && workstation->window().currentPage() == 1; }))
            ADD_FAILURE() << "the case did not open";
        settle();
        axial = workstation->reading().planes()[0];
        coronal = workstation->reading().planes()[1];
        sagittal = workstation->reading().planes()[2];
        overlay = workstation->window().findChild<viewer::AnnotationOverlay*>();
    }

    void lookAt(WorldPoint point)
    {
        workstation->reading().goTo({point, {-600, 1500}});
        for (SliceView* view : workstation->reading().planes())
            view->zoomTo(point, 60);
    }

    static viewer::SliceTransform transform(const SliceView* view)
    {
        return {{double(view->width()), double(view->height())}, *view->plane(), view->placement()};
    }
    /// The pixel nearest to a place beside the nodule, mm to the right and down on the screen.
    static QPoint at(const SliceView* view, double right, double down)
    {
        const WorldPoint place = kNodule + view->plane()->rightward() * right + view->plane()->downward() * down;
        return pixelOf(view, place);
    }
    static QPoint pixelOf(const SliceView* view, WorldPoint place)
    {
        const viewer::ViewPoint point = transform(view).toView(view->plane()->fromWorld(place).picture);
        return {int(std::lround(point.x)), int(std::lround(point.y))};
    }
    static double mmBetween(const SliceView* view, QPoint from, QPoint to)
    {
        return std::hypot(to.x() - from.x(), to.y() - from.y()) / transform(view).viewPixelsPerMm();
    }

    static void drag(SliceView* view, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view, Qt::LeftButton, modifiers, from);
        for (int n = 1; n <= 10; ++n)
            QTest::mouseMove(view, from + (to - from) * n / 10);
        QTest::mouseRelease(view, Qt::LeftButton, modifiers, to);
    }
    void drawDistance()
    {
        QTest::keyClick(axial, Qt::Key_D);
        drag(axial, at(axial, -7, 0), at(axial, 7, 0));
    }

    std::vector<Annotation> stored(const SeriesRecord& series) const
    {
        database::Library library(folder.path() / "library");
        const auto row = database::CaseStore(library).findSeries(series.seriesUid, series.part);
        std::vector<Annotation> annotations;
        if (row)
            for (const auto& each : database::AnnotationStore(library).ofSeries(row->seriesId).annotations)
                annotations.push_back(each.annotation);
        return annotations;
    }
    std::vector<Annotation> stored() const { return stored(workstation->session().series()->record); }
    /// Waits until the library has as many, and gives them.
    std::vector<Annotation> storedWhen(std::size_t count) const
    {
        EXPECT_TRUE(waitUntil([&] { return stored().size() == count; }, 5000)) << stored().size();
        return stored();
    }
    Annotation onlyOne() const
    {
        const auto all = storedWhen(1);
        return all.size() == 1 ? all[0] : Annotation{};
    }

    /// Whether a view is painted otherwise than with the annotations taken away.
    bool isSeenIn(SliceView* view) const
    {
        const QImage with = pictureOf(view);
        view->setOverlays({});
        const QImage without = pictureOf(view);
        view->setOverlays({overlay});
        return with != without;
    }
    static QImage pictureOf(SliceView* view)
    {
        QImage picture(view->size(), QImage::Format_RGB32);
        QPainter painter(&picture);
        view->paintOn(painter, picture.rect());
        return picture;
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    SliceView* axial = nullptr;
    SliceView* coronal = nullptr;
    SliceView* sagittal = nullptr;
    viewer::AnnotationOverlay* overlay = nullptr;
};

} // namespace

TEST_F(Measuring, ADistanceIsDrawnByDraggingAndStoredAtOnce)
{
    drawDistance();
    EXPECT_EQ(axial->tool(), Tool::Browse) << "one shape, then the tool is put away";
    const Annotation distance = onlyOne();
    ASSERT_EQ(distance.kind, AnnotationKind::Distance);
    EXPECT_NEAR(*lengthMm(distance), mmBetween(axial, at(axial, -7, 0), at(axial, 7, 0)), 1e-6);
    EXPECT_NEAR(*lengthMm(distance), 14, 0.1 + 1 / transform(axial).viewPixelsPerMm());
    EXPECT_NEAR(distance.points[0].z, axial->shownPlane()->point.z, 1e-9) << "on the slice";
    EXPECT_TRUE(overlay->selected());
    EXPECT_TRUE(isSeenIn(axial));
}

TEST_F(Measuring, ADistanceIsDrawnByClickingOnBothEnds)
{
    QTest::keyClick(coronal, Qt::Key_D);
    QTest::mouseClick(coronal, Qt::LeftButton, {}, at(coronal, -5, -5));
    QTest::mouseMove(coronal, at(coronal, 0, 0));
    EXPECT_TRUE(isSeenIn(coronal)) << "a rubber band";
    QTest::mouseMove(coronal, at(coronal, 5, 5));
    QTest::mouseClick(coronal, Qt::LeftButton, {}, at(coronal, 5, 5));
    EXPECT_NEAR(*lengthMm(onlyOne()), mmBetween(coronal, at(coronal, -5, -5), at(coronal, 5, 5)), 1e-6);
}

TEST_F(Measuring, TheShortAxisComesWithTheLongOneAndIsDraggedByItsEnd)
{
    QTest::keyClick(axial, Qt::Key_K);
    drag(axial, at(axial, -7, 0), at(axial, 7, 0));
    const Annotation axes = onlyOne();
    ASSERT_EQ(axes.kind, AnnotationKind::Bidirectional);
    EXPECT_NEAR(*shortAxisMm(axes), *lengthMm(axes) / 2, 1e-9);
    drag(axial, pixelOf(axial, axes.points[2]), pixelOf(axial, axes.points[2]) + QPoint(0, -20));
    ASSERT_TRUE(waitUntil([&] { return stored()[0] != axes; }));
    const double grownMm = 20 / transform(axial).viewPixelsPerMm();
    const double shortMm = *shortAxisMm(stored()[0]);
    EXPECT_NEAR(std::abs(shortMm - *shortAxisMm(axes)), grownMm, 1e-6);
    EXPECT_NEAR(*lengthMm(stored()[0]), *lengthMm(axes), 1e-9);
}

TEST_F(Measuring, AnAngleIsOneDragAndOneClick)
{
    QTest::keyClick(axial, Qt::Key_J);
    drag(axial, at(axial, 10, 0), at(axial, 0, 0));
    EXPECT_EQ(axial->tool(), Tool::Angle) << "the second arm is to come";
    QTest::mouseMove(axial, at(axial, 0, -10));
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 0, -10));
    EXPECT_NEAR(*angleDegrees(onlyOne()), 90, 0.5);
    EXPECT_EQ(axial->tool(), Tool::Browse);
}

TEST_F(Measuring, AnEllipseTellsTheHuWithinIt)
{
    QTest::keyClick(axial, Qt::Key_U);
    drag(axial, at(axial, -4, -3), at(axial, 4, 3));
    const Annotation ellipse = onlyOne();
    EXPECT_NEAR(*areaMm2(ellipse), std::numbers::pi * 4 * 3, 3);
    const auto within = regionStatistics(ellipse, *workstation->session().series()->volume);
    ASSERT_TRUE(within);
    EXPECT_NEAR(within->meanHu, 0, 1e-9) << "in the middle of a ball of water";
    const QStringList label = viewer::annotationLabel(ellipse, within);
    EXPECT_EQ(label[0], "Mean 0.0  SD 0.0 HU");
    EXPECT_EQ(label[1], "Min 0  Max 0 HU");
}

TEST_F(Measuring, AFreehandLineClosesWhenTheButtonComesUp)
{
    QTest::keyClick(axial, Qt::Key_Y);
    const auto corner = [&](int n) {
        const double angle = 2 * std::numbers::pi * n / 60;
        return at(axial, 5 * std::cos(angle), 5 * std::sin(angle));
    };
    QTest::mousePress(axial, Qt::LeftButton, {}, corner(0));
    for (int n = 1; n < 60; ++n)
        QTest::mouseMove(axial, corner(n));
    QTest::mouseRelease(axial, Qt::LeftButton, {}, corner(59));
    const Annotation region = onlyOne();
    ASSERT_EQ(region.kind, AnnotationKind::Freehand);
    EXPECT_NEAR(*areaMm2(region), std::numbers::pi * 25, 3);
    EXPECT_NEAR(regionStatistics(region, *workstation->session().series()->volume)->meanHu, 0, 1e-9);
}

TEST_F(Measuring, AnArrowAsksForItsTextAndTakesIt)
{
    QTest::keyClick(axial, Qt::Key_H);
    drag(axial, at(axial, 8, 0), at(axial, 20, -5));
    auto* edit = axial->findChild<QLineEdit*>();
    ASSERT_TRUE(edit && edit->hasFocus());
    QTest::keyClicks(edit, "spiculation N");
    EXPECT_EQ(axial->tool(), Tool::Browse) << "letters are for the text, not for the page";
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(workstation->engine().isAnalyzing());
    ASSERT_TRUE(waitUntil([&] { return onlyOne().text == "spiculation N"; }));
    EXPECT_TRUE(axial->hasFocus());
    settle();

    QTest::mouseDClick(axial, Qt::LeftButton, {}, at(axial, 14, -2.5));
    EXPECT_TRUE(coronal->isVisible()) << "not maximised";
    edit = axial->findChild<QLineEdit*>();
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->text(), "spiculation N");
    QTest::keyClicks(edit, "else");
    QTest::keyClick(edit, Qt::Key_Escape);
    settle();
    EXPECT_EQ(onlyOne().text, "spiculation N");
}

TEST_F(Measuring, EscapeDropsWhatIsBeingDrawnAndThenTheTool)
{
    QTest::keyClick(axial, Qt::Key_D);
    QTest::mousePress(axial, Qt::LeftButton, {}, at(axial, -5, 0));
    QTest::mouseMove(axial, at(axial, 5, 0));
    EXPECT_TRUE(isSeenIn(axial));
    QTest::keyClick(axial, Qt::Key_Escape);
    EXPECT_FALSE(isSeenIn(axial));
    QTest::mouseRelease(axial, Qt::LeftButton, {}, at(axial, 5, 0));
    EXPECT_EQ(axial->tool(), Tool::Distance);
    QTest::keyClick(axial, Qt::Key_Escape);
    EXPECT_EQ(axial->tool(), Tool::Browse);
    settle();
    EXPECT_TRUE(stored().empty());
}

TEST_F(Measuring, ShiftKeepsTheToolForMore)
{
    QTest::keyClick(axial, Qt::Key_D);
    const auto placement = axial->placement();
    drag(axial, at(axial, -5, 0), at(axial, 5, 0), Qt::ShiftModifier);
    EXPECT_EQ(axial->tool(), Tool::Distance);
    drag(axial, at(axial, -5, 5), at(axial, 5, 5));
    EXPECT_EQ(axial->tool(), Tool::Browse);
    EXPECT_EQ(storedWhen(2).size(), 2u);
    EXPECT_EQ(axial->placement(), placement) << "Shift did not move the picture";
}

TEST_F(Measuring, ComesBackExactlyWhenTheCaseIsOpenedAgain)
{
    drawDistance();
    QTest::keyClick(axial, Qt::Key_U);
    drag(axial, at(axial, -10, -8), at(axial, 4, 12));
    const auto before = storedWhen(2);
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 20, 20));
    const WorldPoint clicked = axial->crosshair();
    lookAt(kNodule);
    QTest::mouseMove(axial, QPoint(2, 2));
    const QImage seen = pictureOf(axial);
    start({});
    ASSERT_TRUE(waitUntil([&] { return axial->crosshair() == clicked; })) << "the note of the place";
    lookAt(kNodule);
    EXPECT_EQ(stored(), before);
    ASSERT_TRUE(waitUntil([&] { return isSeenIn(axial); }));
    QTest::mouseMove(axial, QPoint(2, 2));
    EXPECT_EQ(pictureOf(axial), seen);
}

TEST_F(Measuring, AHandleIsDraggedAndTheWholeIsMoved)
{
    drawDistance();
    const Annotation drawn = onlyOne();
    drag(axial, at(axial, 7, 0), at(axial, 10, 0));
    ASSERT_TRUE(waitUntil([&] { return stored()[0] != drawn; }));
    const Annotation longer = stored()[0];
    EXPECT_NEAR(*lengthMm(longer), *lengthMm(drawn) + mmBetween(axial, at(axial, 7, 0), at(axial, 10, 0)), 1e-6);
    EXPECT_EQ(longer.points[0], drawn.points[0]);

    const QPoint middle = at(axial, 1, 0);
    drag(axial, middle, middle + QPoint(30, 18));
    ASSERT_TRUE(waitUntil([&] { return stored()[0] != longer; }));
    EXPECT_NEAR(*lengthMm(stored()[0]), *lengthMm(longer), 1e-9);
    EXPECT_NEAR(distance(stored()[0].points[0], longer.points[0]),
                std::hypot(30, 18) / transform(axial).viewPixelsPerMm(), 1e-6);
}

TEST_F(Measuring, DeletedUndoneAndRedoneInTheLibraryToo)
{
    drawDistance();
    const Annotation drawn = onlyOne();
    drag(axial, at(axial, 7, 0), at(axial, 10, 0));
    ASSERT_TRUE(waitUntil([&] { return stored()[0] != drawn; }));
    QTest::keyClick(axial, Qt::Key_Delete);
    EXPECT_FALSE(isSeenIn(axial));
    storedWhen(0);
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    storedWhen(1);
    EXPECT_TRUE(isSeenIn(axial));
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return onlyOne() == drawn; })) << "the handle is back";
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    storedWhen(0);
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(waitUntil([&] { return stored() == std::vector{drawn}; }));
    database::Library library(folder.path() / "library");
    EXPECT_EQ(library.connection().execAndGet("SELECT count(*) FROM annotations").getInt(), 1) << "the id stayed";
    EXPECT_EQ(library.connection().execAndGet("SELECT count(*) FROM annotation_versions").getInt(), 7);
}

TEST_F(Measuring, CopiesWhatIsSelectedAsTextAndAsATable)
{
    drawDistance();
    const Annotation drawn = onlyOne();
    QTest::keyClick(axial, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    const QString mm = QString::number(*lengthMm(drawn), 'f', 1);
    EXPECT_TRUE(copied->text().startsWith("Distance: " + mm + " mm, at L ")) << copied->text().toStdString();
    EXPECT_EQ(QString::fromUtf8(copied->data("text/tab-separated-values")), "Length\t" + mm + "\tmm");
}

TEST_F(Measuring, IsSeenInEveryPlaneThatItCrosses)
{
    QTest::keyClick(axial, Qt::Key_U);
    drag(axial, at(axial, -10, -10), at(axial, 10, 10));
    storedWhen(1);
    EXPECT_TRUE(isSeenIn(coronal));
    EXPECT_TRUE(isSeenIn(sagittal));
    QTest::keyClick(axial, Qt::Key_Down);
    EXPECT_FALSE(isSeenIn(axial)) << "on its own slice alone";
    workstation->reading().goTo({kNodule + WorldPoint{0, 20, 0}, {-600, 1500}});
    EXPECT_FALSE(isSeenIn(coronal)) << "beyond its edge";
}

TEST_F(Measuring, AreNotSeenOnAnotherPatient)
{
    drawDistance();
    storedWhen(1);
    const SeriesRecord other = writeSmallCase(folder.path() / "other", 2);
    const SeriesRecord first = workstation->session().series()->record;
    bool seenWhileOpening = false;
    QObject::connect(&workstation->session(), &CaseSession::previewed, &workstation->session(), [&] {
        for (SliceView* view : workstation->reading().planes())
            if (view->plane())
                seenWhileOpening |= isSeenIn(view);
    });
    workstation->start({folder.path() / "other", false, {}, false});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series()->record.seriesUid == other.seriesUid; }));
    EXPECT_FALSE(seenWhileOpening);
    settle();
    lookAt(kNodule);
    for (SliceView* view : workstation->reading().planes())
        EXPECT_FALSE(isSeenIn(view));
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(stored(first).size(), 1u) << "undo of one case does not reach another";
}

TEST_F(Measuring, WhatCannotBeStoredIsNotShownAndSaid)
{
    {
        database::Library library(folder.path() / "library");
        library.connection().exec("CREATE TRIGGER full BEFORE INSERT ON annotation_versions BEGIN "
                                  "SELECT RAISE(ABORT, 'the disk is full'); END");
    }
    drawDistance();
    ASSERT_TRUE(waitUntil([&] { return !isSeenIn(axial); }));
    const QString said = workstation->window().status().currentMessage();
    EXPECT_TRUE(said.contains("Distance was not stored") && said.contains("the disk is full")) << said.toStdString();
    {
        database::Library library(folder.path() / "library");
        library.connection().exec("DROP TRIGGER full");
    }
    QTest::keyClick(axial, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(stored().empty()) << "nothing to undo";
    drawDistance();
    const Annotation drawn = onlyOne();
    {
        database::Library library(folder.path() / "library");
        library.connection().exec("CREATE TRIGGER full BEFORE INSERT ON annotation_versions BEGIN "
                                  "SELECT RAISE(ABORT, 'the disk is full'); END");
    }
    QTest::keyClick(axial, Qt::Key_Delete);
    EXPECT_FALSE(isSeenIn(axial));
    EXPECT_TRUE(waitUntil([&] { return isSeenIn(axial); })) << "it is still in the library";
    EXPECT_EQ(onlyOne(), drawn);
}

TEST_F(Measuring, EveryNoduleMarkedCanBeVisitedAgain)
{
    const auto mark = [&](double right, double down) {
        QTest::keyClick(axial, Qt::Key_N);
        QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, right, down));
    };
    mark(0, 0);
    const WorldPoint first = *workstation->session().markedAt();
    mark(2, 2);
    EXPECT_EQ(storedWhen(1)[0].points[0], first) << "within 5 mm it is the same nodule";
    mark(18, 0);
    const auto marks = storedWhen(2);
    EXPECT_EQ(marks[1].kind, AnnotationKind::NoduleMark);
    EXPECT_EQ(workstation->session().markedAt(), marks[1].points[0]);
    QTest::mouseClick(axial, Qt::LeftButton, {}, pixelOf(axial, first));
    EXPECT_EQ(workstation->session().markedAt(), first);
    EXPECT_NEAR(distance(axial->crosshair(), first), 0, 1e-9);
    QTest::keyClick(axial, Qt::Key_Delete);
    EXPECT_EQ(storedWhen(1)[0], marks[1]);
    EXPECT_EQ(workstation->session().markedAt(), first) << "the analysis keeps its mark";
    mark(18, 1);
    settle();
    EXPECT_EQ(stored().size(), 1u) << "a deleted mark does not come back by marking elsewhere";
}

TEST_F(Measuring, AMarkOfAnOlderVersionIsKeptWhenAnotherIsMade)
{
    workstation->session().mark(kNodule);
    settle();
    EXPECT_TRUE(stored().empty());
    QTest::keyClick(axial, Qt::Key_N);
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 18, 0));
    const auto marks = storedWhen(2);
    EXPECT_EQ(marks[0].points[0], kNodule);
}

TEST_F(Measuring, ButtonsTakeToolsUpAndFollowThem)
{
    auto* strip = workstation->window().findChild<ToolStrip*>();
    const auto button = [&](const QString& key) -> QToolButton* {
        for (QToolButton* each : strip->findChildren<QToolButton*>())
            if (each->toolTip().endsWith("(" + key + ")"))
                return each;
        ADD_FAILURE() << "no button names the key " << key.toStdString();
        return nullptr;
    };
    for (const char* key : {"N", "D", "K", "J", "U", "Y", "H", "Shift+D", "Shift+E", "Shift+F"}) {
        QTest::mouseClick(button(key), Qt::LeftButton);
        EXPECT_NE(axial->tool(), Tool::Browse) << key;
        EXPECT_TRUE(button(key)->isChecked());
        QTest::mouseClick(button(key), Qt::LeftButton);
        EXPECT_EQ(axial->tool(), Tool::Browse) << key;
    }
    QTest::keyClick(axial, Qt::Key_J);
    EXPECT_TRUE(button("J")->isChecked());
    EXPECT_FALSE(button("D")->isChecked());
    EXPECT_FALSE(button("Ctrl+Z")->isEnabled());
    drawDistance();
    EXPECT_TRUE(button("Ctrl+Z")->isEnabled());
    EXPECT_EQ(button("Ctrl+Z")->toolTip(), "Undo: Distance (Ctrl+Z)");
    QTest::mouseClick(button("Ctrl+Z"), Qt::LeftButton);
    EXPECT_FALSE(isSeenIn(axial));
    storedWhen(0);
}

TEST_F(Measuring, TheToolRowFitsIntoANarrowWindow)
{
    workstation->window().resize(1280, 760);
    settle();
    EXPECT_EQ(workstation->window().width(), 1280);
    const auto* strip = workstation->window().findChild<ToolStrip*>();
    const QWidget* row = strip->parentWidget();
    int end = 0;
    for (QWidget* each : row->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!each->isVisible())
            continue;
        EXPECT_GE(each->x(), end) << each->metaObject()->className();
        EXPECT_GE(each->width(), each->minimumSizeHint().width());
        end = each->geometry().right();
    }
    EXPECT_LE(end, row->width());
}
