// SPDX-License-Identifier: GPL-3.0-or-later
// What was drawn on the Reading page is moved, deleted, undone, copied, and comes back from a real library.
#include "ui/reading/annotation_tools.h"

#include "core/base/user_name.h"
#include "tests/ui/measuring.h"
#include "ui/reading/measurement_list.h"
#include "ui/window/status_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTableView>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

TEST_F(Measuring, ComesBackExactlyWhenTheCaseIsOpenedAgain)
{
    drawDistance();
    QTest::keyClick(axial, Qt::Key_U);
    drag(axial, at(axial, -10, -8), at(axial, 4, 12));
    const auto before = storedWhen(2);
    QTest::mouseClick(axial, Qt::LeftButton, {}, at(axial, 20, 20));
    const WorldPoint clicked = axial->crosshair();
    lookAt(kNodule);
    axial->setTextsVisible(false); // what is under the pointer
    const QImage seen = pictureOf(axial);
    start({});
    ASSERT_TRUE(waitUntil([&] { return axial->crosshair() == clicked; })) << "the note of the place";
    lookAt(kNodule);
    EXPECT_EQ(stored(), before);
    ASSERT_TRUE(waitUntil([&] { return isSeenIn(axial); }));
    axial->setTextsVisible(false);
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
    EXPECT_EQ(
        library.connection().execAndGet("SELECT group_concat(DISTINCT author) FROM annotation_versions").getString(),
        userName());
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
    // Through every axial slice, so through the one that is shown before the others are read.
    QTest::keyClick(coronal, Qt::Key_D);
    drag(coronal, at(coronal, 0, -20), at(coronal, 0, 20));
    storedWhen(1);
    EXPECT_TRUE(isSeenIn(axial));
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

TEST_F(Measuring, AreListedAndEachIsGoneToAndDeletedThere)
{
    auto* list = workstation->window().findChild<MeasurementList*>();
    EXPECT_FALSE(list->isVisible()) << "nothing to list";
    drawDistance();
    QTest::keyClick(coronal, Qt::Key_D);
    drag(coronal, at(coronal, 0, -5), at(coronal, 0, 5));
    const auto both = storedWhen(2);
    ASSERT_TRUE(list->isVisible());
    auto* table = list->findChild<QTableView*>();
    const auto* rows = table->model();
    ASSERT_EQ(rows->rowCount(), 2);
    EXPECT_EQ(rows->index(1, 1).data().toString(), QString::number(*lengthMm(both[0]), 'f', 1) + " mm");
    EXPECT_EQ(rows->index(1, 2).data().toString(), QString("Axial %1").arg(axial->slice() + 1));
    EXPECT_EQ(rows->index(0, 2).data().toString(), QString("Coronal %1").arg(coronal->slice() + 1));
    EXPECT_EQ(table->currentIndex().row(), 0) << "what was drawn last is selected";

    workstation->reading().goTo({kNodule + WorldPoint{20, 20, 20}, {-600, 1500}});
    const auto click = [&](int row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(rows->index(row, 0)).center());
    };
    click(1);
    EXPECT_NEAR(distance(axial->crosshair(), (both[0].points[0] + both[0].points[1]) * 0.5), 0, 1e-9);
    EXPECT_TRUE(isSeenIn(axial));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("Distance: "));
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(storedWhen(1)[0], both[1]);
    EXPECT_EQ(rows->rowCount(), 1);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(rows->rowCount(), 2) << "undo goes on working";
}
