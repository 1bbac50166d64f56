// SPDX-License-Identifier: GPL-3.0-or-later
// Two series side by side on the Reading page, by keys and mouse.
#include "core/database/prediction_store.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/opened_workstation.h"
#include "ui/cases/task_strip.h"
#include "ui/reading/pair_display.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/prior_pane.h"
#include "ui/reading/reading_page.h"
#include "ui/reading/view_grid.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>
#include <QWheelEvent>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using imaging::WorldPoint;
using viewer::SliceView;

namespace {

/// Where the nodule of the prior lies: the table stood elsewhere.
constexpr WorldPoint kPriorNodule{10, -20, 42};

SeriesRecord writePrior(const std::filesystem::path& folder, std::uint64_t seed, const std::string& patientId,
                        const std::string& date)
{
    // Other spacing, other place of the first slice.
    const imaging::Geometry grid = imaging::cubeAround(kPriorNodule, 56, 2.2);
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(seed, "series");
    record.studyUid = dicom::derivedUid(seed, "study");
    record.frameOfReferenceUid = dicom::derivedUid(seed, "frame");
    record.patientId = patientId;
    record.patientName = "Test " + std::to_string(seed);
    record.studyDate = date;
    record.description = "Earlier ball";
    record.modality = "CT";
    record.sliceThicknessMm = 2.2;
    dicom::CtStyle style;
    style.stored.superiorFirst = true;
    dicom::writeCtSeries(*fixtures::ball(grid, kPriorNodule, 6, 0), record, folder, {}, style);
    return record;
}

class PriorComparisonTest : public ::testing::Test {
protected:
    PriorComparisonTest()
    {
        writeSmallCase(folder.path() / "current");
        database::Library library(folder.path() / "library");
        database::CaseStore cases(library);
        priorId =
            cases.addSeries(writePrior(folder.path() / "prior", 21, "TEST-1", "20241020"), folder.path() / "prior");
        cases.addSeries(writePrior(folder.path() / "other", 22, "OTHER-9", "20240301"), folder.path() / "other");
    }

    void start(const StartRequest& request)
    {
        workstation.reset();
        workstation = openedWorkstation(folder.path() / "library", theme, request);
        axial = workstation->reading().planes()[0];
        coronal = workstation->reading().planes()[1];
        grid = workstation->window().findChild<ViewGrid*>();
        pane = workstation->comparison().pane();
        view = &pane->view();
    }
    void start() { start({folder.path() / "current", false, {}, false}); }

    QDialog* openChooser()
    {
        QTest::keyClick(axial, Qt::Key_P, Qt::ShiftModifier);
        QDialog* chooser = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            chooser = workstation->window().findChild<QDialog*>("priorChooser");
            return chooser && chooser->isVisible();
        }));
        return chooser;
    }

    /// Chooses what is offered first and waits until it is read.
    void compare()
    {
        QDialog* const chooser = openChooser();
        ASSERT_TRUE(chooser);
        QTest::keyClick(chooser->findChild<QTableView*>(), Qt::Key_Return);
        ASSERT_TRUE(waitUntil([&] { return workstation->comparison().prior().series() != nullptr; }));
        comeBack();
    }

    /// From a dialog, as a window manager does.
    void comeBack()
    {
        workstation->window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&workstation->window()));
        settle();
    }

    static void turnWheel(QWidget* widget, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPointF middle(widget->width() / 2.0, widget->height() / 2.0);
        QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &event);
        settle();
    }

    QString label(const char* name) const { return workstation->window().findChild<QLabel*>(name)->text(); }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::int64_t priorId = 0;
    std::unique_ptr<Workstation> workstation;
    SliceView* axial = nullptr;
    SliceView* coronal = nullptr;
    SliceView* view = nullptr;
    ViewGrid* grid = nullptr;
    PriorPane* pane = nullptr;
};

} // namespace

TEST_F(PriorComparisonTest, OffersThePatientsOtherSeriesAndOnRequestAllOthers)
{
    start();
    QDialog* const chooser = openChooser();
    ASSERT_TRUE(chooser);
    auto* const table = chooser->findChild<QTableView*>();
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), "2024-10-20");
    EXPECT_TRUE(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Tab);
    QTest::keyClick(chooser->focusWidget(), Qt::Key_Space);
    EXPECT_EQ(table->model()->rowCount(), 2) << "the open series is not one of them";
    QTest::keyClicks(chooser->findChild<QLineEdit*>(), "other-9");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), "OTHER-9");
    QTest::keyClick(chooser, Qt::Key_Escape);
    EXPECT_FALSE(workstation->comparison().isComparing());
}

TEST_F(PriorComparisonTest, ShowsBothSideBySideWithTheirDates)
{
    start();
    compare();
    EXPECT_TRUE(axial->isVisible());
    EXPECT_FALSE(coronal->isVisible());
    EXPECT_TRUE(view->isVisible());
    EXPECT_LT(axial->mapTo(&workstation->window(), QPoint()).x(), view->mapTo(&workstation->window(), QPoint()).x());
    EXPECT_NEAR(axial->width(), view->width(), 4);
    EXPECT_EQ(label("priorHeading"), "Prior, 2024-10-20, 1.2 years before");
    EXPECT_FALSE(workstation->comparison().warning()->isVisible());
    EXPECT_EQ(view->tool(), viewer::Tool::Browse);
    QTest::keyClick(axial, Qt::Key_N);
    EXPECT_EQ(axial->tool(), viewer::Tool::MarkNodule);
    EXPECT_EQ(view->tool(), viewer::Tool::Browse) << "nothing is stored into the other series";
}

TEST_F(PriorComparisonTest, ScrollsBothByMillimetresFromEitherSide)
{
    start();
    compare();
    EXPECT_LT(distance(view->crosshair(), axial->crosshair()), 1e-9);
    turnWheel(axial, 1); // from between two slices to the middle of one
    const double before = axial->crosshair().z;
    turnWheel(axial, -4);
    EXPECT_NEAR(axial->crosshair().z, before - 6, 1e-9) << "four slices of 1.5 mm";
    EXPECT_NEAR(view->crosshair().z, before - 6, 1e-9);
    EXPECT_EQ(view->slice(), view->plane()->nearestSlice(axial->crosshair()));
    turnWheel(view, 5);
    EXPECT_NEAR(view->crosshair().z, axial->crosshair().z, 1e-9);
    EXPECT_NEAR(axial->crosshair().z - (before - 6), 11, 1.2) << "five slices of 2.2 mm, from the nearest one";
    EXPECT_EQ(axial->slice(), axial->plane()->nearestSlice(view->crosshair()));
    QTest::mouseClick(axial, Qt::LeftButton, {}, {axial->width() / 2 + 30, axial->height() / 2});
    settle();
    EXPECT_NEAR(view->crosshair().x, axial->crosshair().x, 1e-9) << "a place is carried over, too";
}

TEST_F(PriorComparisonTest, AnOffsetIsSetByScrollingOneAloneAndIsThereAgainNextTime)
{
    start();
    compare();
    turnWheel(axial, 1); // from between two slices to the middle of one
    QTest::keyClick(axial, Qt::Key_L, Qt::ShiftModifier);
    EXPECT_FALSE(workstation->comparison().link().linked);
    const WorldPoint current = axial->crosshair();
    turnWheel(view, 5);
    EXPECT_EQ(axial->crosshair(), current) << "not linked";
    turnWheel(axial, 1);
    EXPECT_NEAR(axial->crosshair().z, current.z + 1.5, 1e-9);
    const double offset = view->crosshair().z - axial->crosshair().z;
    EXPECT_GT(offset, 5);
    QTest::keyClick(view, Qt::Key_L, Qt::ShiftModifier);
    EXPECT_NEAR(workstation->comparison().link().offset.z, offset, 1e-9);
    const QString shown = QString("Offset S %1 mm").arg(offset, 0, 'f', 1);
    const auto offsetShown = [&] {
        for (const QLabel* each : pane->header()->findChildren<QLabel*>())
            if (each->text() == shown && each->isVisible())
                return true;
        return false;
    };
    EXPECT_TRUE(offsetShown()) << shown.toStdString();
    turnWheel(axial, -3);
    EXPECT_NEAR(view->crosshair().z - axial->crosshair().z, offset, 1e-9);

    start({});
    ASSERT_TRUE(waitUntil([&] { return workstation->comparison().button()->text() == "Compare with 2024-10-20..."; }))
        << workstation->comparison().button()->text().toStdString();
    EXPECT_FALSE(workstation->comparison().isComparing()) << "offered, not begun";
    compare();
    EXPECT_NEAR(workstation->comparison().link().offset.z, offset, 1e-9);
    EXPECT_TRUE(offsetShown());
}

TEST_F(PriorComparisonTest, WindowZoomAndPlaneAreOne)
{
    start();
    compare();
    QTest::keyClick(view, Qt::Key_2);
    settle();
    EXPECT_EQ(axial->windowLevel(), (viewer::WindowLevel{40, 400}));
    EXPECT_EQ(view->windowLevel(), axial->windowLevel());
    QTest::mousePress(view, Qt::RightButton, {}, {100, 100});
    QTest::mouseMove(view, {140, 120});
    QTest::mouseRelease(view, Qt::RightButton, {}, {140, 120});
    settle();
    EXPECT_NE(axial->windowLevel(), (viewer::WindowLevel{40, 400}));
    EXPECT_EQ(view->windowLevel(), axial->windowLevel());

    turnWheel(axial, 3, Qt::ControlModifier);
    EXPECT_NEAR(fieldOf(*view).pixelsPerMm, fieldOf(*axial).pixelsPerMm, 1e-6);
    turnWheel(view, 2, Qt::ControlModifier);
    EXPECT_NEAR(fieldOf(*view).pixelsPerMm, fieldOf(*axial).pixelsPerMm, 1e-6);
    EXPECT_NEAR(fieldOf(*view).middle.x, fieldOf(*axial).middle.x, 0.5);

    QTest::keyClick(axial, Qt::Key_E);
    settle();
    EXPECT_TRUE(coronal->isVisible());
    EXPECT_EQ(view->orientation(), viewer::Orientation::Coronal);
    EXPECT_NEAR(fieldOf(*view).pixelsPerMm, fieldOf(*coronal).pixelsPerMm, 1e-6);
    turnWheel(coronal, 1);
    const double before = coronal->crosshair().y;
    turnWheel(coronal, -2);
    EXPECT_NEAR(view->crosshair().y, before + 3, 1e-9);
}

TEST_F(PriorComparisonTest, SaysInBothViewsThatThePatientsDiffer)
{
    start();
    QDialog* const chooser = openChooser();
    ASSERT_TRUE(chooser);
    QTest::mouseClick(chooser->findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
    QTest::keyClicks(chooser->findChild<QLineEdit*>(), "other-9");
    QTest::keyClick(chooser, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return workstation->comparison().prior().series() != nullptr; }));
    comeBack();
    const QString warning = "DIFFERENT PATIENTS: TEST-1 | OTHER-9";
    EXPECT_TRUE(workstation->comparison().warning()->isVisible());
    EXPECT_EQ(workstation->comparison().warning()->text(), warning);
    EXPECT_TRUE(axial->cornerText().contains(warning));
    EXPECT_TRUE(view->cornerText().contains(warning));
    QTest::keyClick(axial, Qt::Key_P, Qt::ShiftModifier);
    EXPECT_FALSE(axial->cornerText().contains(warning));
    EXPECT_FALSE(workstation->comparison().warning()->isVisible());
}

TEST_F(PriorComparisonTest, ClosingGivesTheMemoryAndTheLayoutBack)
{
    start();
    QTest::keyClick(axial, Qt::Key_4, Qt::AltModifier);
    compare();
    const std::weak_ptr<const imaging::Volume> volume = workstation->comparison().prior().series()->volume;
    EXPECT_FALSE(volume.expired());
    QTest::keyClick(view, Qt::Key_P, Qt::ShiftModifier);
    settle();
    EXPECT_TRUE(volume.expired());
    EXPECT_FALSE(pane->isVisible());
    EXPECT_EQ(grid->viewLayout(), ViewLayout::OneAndThree);
    EXPECT_TRUE(coronal->isVisible());
    turnWheel(axial, 1);
}

TEST_F(PriorComparisonTest, AnotherCaseEndsIt)
{
    start();
    compare();
    workstation->library().ask(
        &workstation->window(),
        [this](database::Library& library) { return database::CaseStore(library).row(priorId); },
        [this](const database::CaseRow& row) { workstation->session().open(row); });
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series()->record.patientName == "Test 21"; }));
    EXPECT_FALSE(workstation->comparison().isComparing());
    EXPECT_FALSE(pane->isVisible());
    EXPECT_EQ(axial->cornerText().value(1), "2024-10-20");
}

TEST_F(PriorComparisonTest, SaysWhyASeriesCannotBeRead)
{
    start();
    std::filesystem::remove_all(folder.path() / "prior");
    QDialog* const chooser = openChooser();
    ASSERT_TRUE(chooser);
    QTest::keyClick(chooser->findChild<QTableView*>(), Qt::Key_Return);
    auto* const task = pane->findChild<TaskStrip*>();
    ASSERT_TRUE(waitUntil([&] { return !task->isBusy() && !task->message().isEmpty(); }));
    EXPECT_TRUE(task->message().contains("prior")) << task->message().toStdString();
    EXPECT_FALSE(workstation->comparison().prior().series());
    comeBack();
    QTest::keyClick(axial, Qt::Key_P, Qt::ShiftModifier);
    EXPECT_FALSE(pane->isVisible());
    EXPECT_TRUE(coronal->isVisible());
}

TEST_F(PriorComparisonTest, TellsHowTheNoduleChanged)
{
    {
        database::Library library(folder.path() / "library");
        database::PredictionStore store(library);
        Assessment assessment;
        assessment.markedAt = kPriorNodule;
        NoduleMeasurements nodule;
        nodule.center = kPriorNodule;
        nodule.longAxisMm = 10;
        nodule.shortAxisMm = 9;
        assessment.nodule = nodule;
        const imaging::Mask mask = fixtures::sphereMask(imaging::cubeAround(kPriorNodule, 30, 1), kPriorNodule, 5);
        store.add(store.noduleAt(priorId, kPriorNodule), assessment, &mask);
    }
    start({folder.path() / "current", false, kNodule, true});
    ASSERT_TRUE(waitUntil([&] { return !workstation->session().predictions().empty(); }));
    compare();
    ASSERT_TRUE(waitUntil([&] { return !workstation->comparison().prior().predictions().empty(); }));
    settle();
    const double now = workstation->session().predictions().back().assessment.nodule->longAxisMm;
    const QString text = label("priorChange");
    EXPECT_TRUE(text.startsWith(QString("Long axis 10.0 -> %1 mm").arg(now, 0, 'f', 1))) << text.toStdString();
    EXPECT_TRUE(text.contains("in 439 day")) << text.toStdString();
    // Twelve millimetres of offset bring the nodules together; far from there it is another nodule.
    QTest::keyClick(axial, Qt::Key_L, Qt::ShiftModifier);
    turnWheel(view, -20);
    QTest::keyClick(axial, Qt::Key_L, Qt::ShiftModifier);
    EXPECT_TRUE(label("priorChange").isEmpty());
}
