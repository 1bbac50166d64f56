// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window over a real library and a scripted network, without a display.
#include "ui/window/workstation.h"

#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/cases/cases_page.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/task_strip.h"
#include "ui/reading/reading_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTableView>

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class Window : public ::testing::Test {
protected:
    std::unique_ptr<Workstation> open(const StartRequest& request = {}, NetworkSource network = scriptedSource())
    {
        auto workstation = std::make_unique<Workstation>(folder.path() / "library", std::move(network), theme);
        workstation->window().resize(1200, 800);
        workstation->window().show();
        workstation->start(request);
        return workstation;
    }

    std::filesystem::path smallCase()
    {
        writeSmallCase(folder.path() / "ct");
        return folder.path() / "ct";
    }

    static bool isOpen(Workstation& workstation)
    {
        return waitUntil([&] { return workstation.session().series() && workstation.window().currentPage() == 1; });
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
};

} // namespace

TEST_F(Window, SaysWhatToDoWhileThereAreNoCases)
{
    const auto workstation = open();
    const auto shows = [&](const QString& text) {
        const auto labels = workstation->window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    };
    EXPECT_TRUE(waitUntil([&] { return shows("No cases yet"); }));
    EXPECT_TRUE(shows("Research use only - not for diagnosis. Network trained on simulated nodules."));
}

TEST_F(Window, OpensTheFolderNamedAtTheStartAndAnalysesThere)
{
    const auto workstation = open({smallCase(), false, kNodule, true});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 1; }));
    EXPECT_EQ(workstation->window().currentPage(), 1);
    EXPECT_EQ(workstation->window().findChild<QLabel*>("probability")->text(), "88 %");
    EXPECT_NEAR(imaging::distance(workstation->reading().planes()[0]->crosshair(), kNodule), 0, 1e-6);
}

TEST_F(Window, GoesFromMarkToResultByKeyboardAlone)
{
    const auto workstation = open({smallCase(), false, {}, false});
    ASSERT_TRUE(isOpen(*workstation));
    viewer::SliceView* axial = workstation->reading().planes()[0];
    workstation->reading().goTo({kNodule, {-600, 1500}, viewer::Tool::Browse});
    QTest::keyClick(axial, Qt::Key_Down);
    QTest::keyClick(axial, Qt::Key_Up);
    QTest::keyClick(axial, Qt::Key_2);
    EXPECT_EQ(axial->windowLevel(), (viewer::WindowLevel{40, 400}));
    QTest::keyClick(axial, Qt::Key_N);
    EXPECT_EQ(axial->tool(), viewer::Tool::MarkNodule);
    QTest::keyClick(axial, Qt::Key_Return);
    ASSERT_TRUE(workstation->session().markedAt()) << "Enter marks while the tool is on";
    EXPECT_EQ(axial->tool(), viewer::Tool::Browse);
    EXPECT_FALSE(workstation->engine().isAnalyzing());
    QTest::keyClick(axial, Qt::Key_Return);
    EXPECT_TRUE(workstation->engine().isAnalyzing()) << "and analyses when it is off";
    EXPECT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 1; }));
}

TEST_F(Window, EscapeCancelsTheAnalysis)
{
    const auto workstation = open({smallCase(), false, kNodule, true}, scriptedSource([](const Progress& progress) {
                                      for (;;) {
                                          progress.advance(0.5, "network");
                                          QTest::qSleep(5);
                                      }
                                  }));
    ASSERT_TRUE(waitUntil([&] { return workstation->engine().isAnalyzing(); }));
    QTest::keyClick(workstation->reading().planes()[0], Qt::Key_Escape);
    EXPECT_FALSE(workstation->engine().isAnalyzing());
}

TEST_F(Window, ComesBackToTheSameCaseSliceWindowAndMark)
{
    const imaging::WorldPoint place = kNodule + imaging::WorldPoint{3, -2, 5};
    {
        const auto workstation = open({smallCase(), false, kNodule, false});
        ASSERT_TRUE(waitUntil([&] { return workstation->session().markedAt().has_value(); }));
        viewer::SliceView* axial = workstation->reading().planes()[0];
        QTest::keyClick(axial, Qt::Key_3);
        emit axial->crosshairMoved(place);
    }
    const auto workstation = open();
    ASSERT_TRUE(isOpen(*workstation));
    ASSERT_TRUE(waitUntil([&] { return workstation->session().markedAt().has_value(); }));
    EXPECT_EQ(workstation->session().markedAt(), kNodule);
    viewer::SliceView* axial = workstation->reading().planes()[0];
    ASSERT_TRUE(waitUntil([&] { return axial->windowLevel() == viewer::WindowLevel{400, 1800}; }));
    EXPECT_NEAR(imaging::distance(axial->crosshair(), place), 0, 1e-6);
}

TEST_F(Window, TakesAFolderThatIsDroppedOnTheWorklist)
{
    const auto workstation = open();
    auto* page = workstation->window().findChild<CasesPage*>();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString(smallCase().string()))});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(page, &drop);
    EXPECT_TRUE(isOpen(*workstation));
}

TEST_F(Window, NamesTheFilesThatAFolderWithoutCtHolds)
{
    std::ofstream(folder.path() / "notes.dcm") << "not a CT";
    const auto workstation = open({folder.path() / "notes.dcm", false, {}, false});
    const auto* queue = workstation->window().findChild<ImportQueue*>();
    ASSERT_EQ(queue->strips().size(), 1);
    const TaskStrip* strip = queue->strips()[0];
    ASSERT_TRUE(waitUntil([&] { return strip->message().contains("holds no CT series"); }))
        << strip->message().toStdString();
    const auto* files = strip->findChild<QTableView*>();
    ASSERT_EQ(files->model()->rowCount(), 1);
    EXPECT_EQ(files->model()->index(0, 0).data().toString(), "notes.dcm");
    EXPECT_FALSE(files->model()->index(0, 1).data().toString().isEmpty());
}

TEST_F(Window, MaximisesAViewByDoubleClickAndGoesBackByEscape)
{
    const auto workstation = open({smallCase(), false, {}, false});
    ASSERT_TRUE(isOpen(*workstation));
    const auto& planes = workstation->reading().planes();
    QTest::mouseDClick(planes[1], Qt::LeftButton);
    EXPECT_FALSE(planes[0]->isVisible());
    EXPECT_TRUE(planes[1]->isVisible());
    QTest::keyClick(planes[1], Qt::Key_Escape);
    EXPECT_TRUE(planes[0]->isVisible());
}

TEST_F(Window, EverythingThatTakesTheFocusHasANameForScreenReaders)
{
    const auto workstation = open({smallCase(), false, kNodule, true});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 1; }));
    for (const int page : {0, 1}) {
        workstation->window().showPage(page);
        for (QWidget* widget : workstation->window().findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible())
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            EXPECT_TRUE(named) << widget->metaObject()->className() << " " << widget->objectName().toStdString();
        }
    }
}

TEST_F(Window, TheTabKeyReachesThePlanesInOrder)
{
    const auto workstation = open({smallCase(), false, {}, false});
    ASSERT_TRUE(isOpen(*workstation));
    const auto& planes = workstation->reading().planes();
    QWidget* next = planes[0];
    QList<QWidget*> order;
    for (int n = 0; n < 200 && order.size() < 3; ++n, next = next->nextInFocusChain())
        if (next == planes[0] || next == planes[1] || next == planes[2])
            order << next;
    EXPECT_EQ(order, (QList<QWidget*>{planes[0], planes[1], planes[2]}));
}

TEST_F(Window, ShowsTheMiddleSliceOfACaseBeforeTheRestIsRead)
{
    const auto workstation = open({smallCase(), false, kNodule, true});
    ASSERT_TRUE(waitUntil([&] { return workstation->session().predictions().size() == 1; }));
    writeSmallCase(folder.path() / "other", 2);
    std::vector<std::string> seen;
    std::optional<imaging::Geometry> place;
    CaseSession& session = workstation->session();
    QObject::connect(&session, &CaseSession::previewed, &session,
                     [&](const SeriesRecord& series, const imaging::VolumePtr& slice) {
                         seen.push_back("slice of " + series.patientId);
                         place = slice->geometry();
                         EXPECT_FALSE(workstation->panel().isVisible()) << "no result of the case before beside it";
                         session.mark(kNodule);
                         EXPECT_FALSE(session.canAnalyze());
                         EXPECT_EQ(workstation->reading().planes()[0]->sliceCount(), 1);
                     });
    QObject::connect(&session, &CaseSession::opened, &session,
                     [&] { seen.push_back("all of " + session.series()->record.patientId); });
    workstation->window().findChild<CasesPage*>()->importPath(folder.path() / "other");
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 2; }));
    EXPECT_EQ(seen, (std::vector<std::string>{"slice of TEST-2", "all of TEST-2"}));
    const imaging::Geometry whole = session.series()->volume->geometry();
    EXPECT_NEAR(imaging::distance(place->origin, whole.voxelToWorld({0, 0, double(whole.size.k / 2)})), 0, 1e-6);
    EXPECT_EQ(workstation->reading().planes()[0]->sliceCount(), 80);
    EXPECT_TRUE(workstation->panel().isVisible());
    EXPECT_FALSE(session.markedAt());
}

TEST_F(Window, GoesBackToTheCaseBeforeWhenTheNextOneCannotBeRead)
{
    const auto workstation = open({smallCase(), false, kNodule, true});
    CaseSession& session = workstation->session();
    ASSERT_TRUE(waitUntil([&] { return session.predictions().size() == 1; }));
    writeSmallCase(folder.path() / "other", 2);
    // Cut in its pixels: the header is sound, and so is the middle slice.
    std::filesystem::resize_file(folder.path() / "other" / "CT000003.dcm", 2000);
    QString failure;
    QObject::connect(&session, &CaseSession::openingFailed, &session, [&](const QString& text) { failure = text; });
    workstation->window().findChild<CasesPage*>()->importPath(folder.path() / "other", true);
    ASSERT_TRUE(waitUntil([&] { return !failure.isEmpty(); }));
    EXPECT_TRUE(failure.contains("CT000003.dcm")) << failure.toStdString();
    EXPECT_EQ(workstation->window().currentPage(), 0);
    EXPECT_EQ(session.series()->record.patientId, "TEST-1");
    EXPECT_EQ(workstation->reading().planes()[0]->sliceCount(), 80);
    EXPECT_EQ(session.predictions().size(), 1u);
    workstation->window().showPage(1);
    EXPECT_TRUE(workstation->panel().isVisible());
}
