// SPDX-License-Identifier: GPL-3.0-or-later
// The Cases page in the whole window, over a real library and a scripted network.
#include "tests/ui/cases_window.h"

#include "ui/cases/cases_page.h"

#include "core/base/blocking_watch.h"
#include "core/database/annotation_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/reference_standard_store.h"
#include "core/workflows/import_ct.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/cases/batch_strip.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/table_import_dialog.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"
#include "ui/window/workstation.h"

#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

#include <atomic>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <thread>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
namespace fs = std::filesystem;

TEST_F(Cases, AreSearchedAsOneTypesAndOpenedAtTheNodule)
{
    fill();
    const auto workstation = open();
    auto* table = child<WorklistView>(*workstation);
    WorklistModel& model = workstation->cases().worklist();
    EXPECT_EQ(model.rowCount(), 3);
    table->setFocus();
    QTest::keyClicks(table, "lin");
    EXPECT_TRUE(search(*workstation)->hasFocus()) << "letters go to the search";
    EXPECT_EQ(search(*workstation)->text(), "lin");
    QTest::keyClick(search(*workstation), Qt::Key_Return); // before the rows are there
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
    ASSERT_TRUE(waitUntil([&] { return workstation->session().markedAt().has_value(); }));
    EXPECT_NEAR(imaging::distance(*workstation->session().markedAt(), kNodule), 0, 1e-6);
    EXPECT_EQ(workstation->window().currentPage(), 1);
    workstation->window().showPage(0);
    QTest::keyClick(table, Qt::Key_Backspace, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 3; }));
    EXPECT_EQ(search(*workstation)->text(), "");
    // The other nodule of the open case is marked without reading the CT again.
    const int row = model.rowOf(2);
    table->setCurrentIndex(model.index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model.index(row, 0)).center());
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model.index(row, 0)).center());
    ASSERT_TRUE(waitUntil([&] { return imaging::distance(*workstation->session().markedAt(), kSecond) < 1e-6; }))
        << table->currentIndex().row() << " " << row << " " << workstation->window().currentPage();
    EXPECT_FALSE(workstation->session().isOpening());
}

TEST_F(Cases, AreReachedByTheTabKeyFromTheSearchOverTheFilters)
{
    fill();
    const auto workstation = open();
    search(*workstation)->setFocus();
    QStringList names;
    for (int n = 0; n < 20 && !child<WorklistView>(*workstation)->hasFocus(); ++n) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
        names << (button ? button->text() : QApplication::focusWidget()->accessibleName());
    }
    EXPECT_EQ(names.mid(0, 12).join(' ').toStdString(),
              "Columns Import Result Decision Size Texture Reference Reads Warnings Study date Nodule Saved filters");
    EXPECT_EQ(names.last(), "Cases and nodules");
}

TEST_F(Cases, ShowWhatWasDecidedAndAreFilteredByIt)
{
    fill();
    const auto workstation = open();
    WorklistModel& model = workstation->cases().worklist();
    auto* table = child<WorklistView>(*workstation);
    table->setCurrentIndex(model.index(model.rowOf(1), 0));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    CaseSession& session = workstation->session();
    ASSERT_TRUE(waitUntil([&] { return session.markedAt().has_value(); }));
    session.analyze();
    ASSERT_TRUE(waitUntil([&] { return session.predictions().size() == 1; }));
    session.decide(session.predictions()[0].id, database::Decision::Accepted, {});
    const auto text = [&](database::WorklistKey key) {
        const auto* row = model.loaded(model.rowOf(key));
        return row ? worklistShown()[std::size_t(worklistColumn("decision"))].text(*row) : QString("not there");
    };
    ASSERT_TRUE(waitUntil([&] { return text(1) == "accepted"; })) << text(1).toStdString();
    EXPECT_EQ(text(2), "");
    database::WorklistFilter accepted;
    accepted.anyOf["decided"] = {"accepted"};
    workstation->cases().filters().setFilter(accepted);
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
    EXPECT_EQ(model.key(0), 1);
    workstation->cases().exportTo(folder.path() / "list.csv");
    ASSERT_TRUE(waitUntil([&] { return fs::exists(folder.path() / "list.csv"); }));
    std::ifstream file(folder.path() / "list.csv");
    const std::string csv((std::istreambuf_iterator<char>(file)), {});
    EXPECT_NE(csv.find(",decision,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",accepted,"), std::string::npos) << csv;
}

TEST_F(Cases, CanBeBroughtInByKeysWhenThereAreNoneYet)
{
    const auto workstation = open();
    ASSERT_TRUE(waitUntil([&] { return QApplication::focusWidget() && QApplication::focusWidget()->isVisible(); }));
    const auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    ASSERT_TRUE(button);
    EXPECT_EQ(button->text(), "Choose folder...");
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        workstation->window().activateWindow(); // nobody does it here when a dialog closes
        ASSERT_TRUE(waitUntil([] { return QApplication::focusWidget() != nullptr; }));
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    const auto opensTheDialog = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        bool opened = false;
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            opened = true;
            dialog->reject();
        });
        watch.start(20);
        press(key, modifiers);
        return opened;
    };
    EXPECT_TRUE(opensTheDialog(Qt::Key_Space, {}));
    EXPECT_TRUE(opensTheDialog(Qt::Key_O, Qt::ControlModifier));
    // Ctrl+1 goes to the page, where keys must still work.
    press(Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&workstation->window(), Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(button->hasFocus());
    press(Qt::Key_Tab, {});
    EXPECT_TRUE(opensTheDialog(Qt::Key_O, Qt::ControlModifier)) << "wherever the focus is on the page";
    workstation->importer().importSimulatedCase();
    ASSERT_TRUE(
        waitUntil([&] { return workstation->session().series() && workstation->window().currentPage() == 1; }, 60000));
    EXPECT_EQ(workstation->cases().worklist().rowCount(), 1);
    workstation->window().activateWindow();
    workstation->window().showPage(0);
    EXPECT_TRUE(waitUntil([&] { return child<WorklistView>(*workstation)->hasFocus(); })) << "the rows have it now";
}

TEST_F(Cases, SayWhatToDoWhereNothingFits)
{
    fill();
    const auto workstation = open();
    QTest::keyClicks(search(*workstation), "nonesuch");
    QPushButton* all = nullptr;
    for (auto* button : workstation->cases().findChildren<QPushButton*>())
        if (button->text() == "Show everything")
            all = button;
    ASSERT_TRUE(all);
    ASSERT_TRUE(waitUntil([&] { return all->isVisible(); }));
    QTest::mouseClick(all, Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return child<WorklistView>(*workstation)->isVisible(); }));
    EXPECT_EQ(workstation->cases().worklist().rowCount(), 3);
}

TEST_F(Cases, RememberColumnsOrderAndSavedFilters)
{
    fill();
    {
        const auto workstation = open();
        auto* table = child<WorklistView>(*workstation);
        table->horizontalHeader()->setSortIndicator(worklistColumn("name"), Qt::AscendingOrder);
        table->setColumnWidth(worklistColumn("patient"), 222);
        workstation->cases().filters().setText("lin");
        workstation->cases().filters().save("lingula");
    }
    const auto workstation = open();
    auto* table = child<WorklistView>(*workstation);
    ASSERT_TRUE(waitUntil([&] { return table->columnWidth(worklistColumn("patient")) == 222; }));
    EXPECT_EQ(workstation->cases().worklist().query().sortBy, "name");
    ASSERT_EQ(workstation->cases().filters().saved().size(), 1);
    EXPECT_EQ(workstation->cases().filters().saved()[0].name, "lingula");
}

TEST_F(Cases, AnalyseWhatIsSelectedAndSayWhatCouldNotBe)
{
    fill();
    const auto workstation = open();
    auto* table = child<WorklistView>(*workstation);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    BatchAnalysis& batch = workstation->batch();
    ASSERT_TRUE(waitUntil([&] { return batch.state().done == 2 && !batch.state().isBusy(); }));
    EXPECT_EQ(predictions(), 2);
    ASSERT_TRUE(waitUntil([&] { return batch.failed().size() == 1; }));
    EXPECT_EQ(batch.failed()[0].why, "no nodule is marked in this case");
    auto* strip = child<BatchStrip>(*workstation);
    EXPECT_TRUE(strip->isVisible());
    EXPECT_EQ(strip->message(), "2 nodule(s) analysed.");
    const WorklistModel& model = workstation->cases().worklist();
    const int row = model.rowOf(1);
    EXPECT_TRUE(waitUntil([&] {
        return model.index(row, worklistColumn("probability")).data().toString() == "88 %, invasive";
    })) << "the row shows it without being asked for";
    {
        database::Library library(place());
        const auto of = database::PredictionStore(library).ofNodule(2);
        ASSERT_EQ(of.size(), 1u) << "stored under the nodule that was asked for";
    }
    for (auto* button : strip->findChildren<QPushButton*>())
        if (button->text() == "Close")
            QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return !strip->isVisible() && batch.failed().empty(); }));
}

TEST_F(Cases, MarkedByAPersonAreAnalysedAsNodules)
{
    fill();
    {
        database::Library library(place());
        database::AnnotationStore(library).add(2, {AnnotationKind::NoduleMark, {kNodule}, {0, 0, 1}, ""}, "reader");
    }
    const auto workstation = open();
    WorklistModel& model = workstation->cases().worklist();
    workstation->batch().add({-2});
    ASSERT_TRUE(waitUntil([&] { return workstation->batch().state().done == 1; }));
    EXPECT_TRUE(waitUntil([&] { return model.rowOf(3) >= 0 && model.rowOf(-2) < 0; }));
    EXPECT_EQ(predictions(), 1);
}

TEST_F(Cases, QueueOfAnalysesOutlivesTheProgram)
{
    fill();
    {
        const auto workstation = open();
        workstation->batch().setPaused(true);
        workstation->batch().add({1, 2});
        ASSERT_TRUE(waitUntil([&] { return workstation->batch().state().waiting == 2; }));
        EXPECT_EQ(child<BatchStrip>(*workstation)->message(), "Analysis paused: 0 of 2 done");
    }
    EXPECT_EQ(predictions(), 0);
    const auto workstation = open();
    BatchAnalysis& batch = workstation->batch();
    ASSERT_TRUE(waitUntil([&] { return batch.state().waiting == 2; }));
    EXPECT_TRUE(batch.state().paused);
    for (auto* button : child<BatchStrip>(*workstation)->findChildren<QPushButton*>())
        if (button->text() == "Go on")
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return batch.state().done == 2; }));
    EXPECT_EQ(predictions(), 2);
}

TEST_F(Cases, QueueOfAnalysesMakesRoomForAPersonAndComesBack)
{
    fill();
    std::atomic<bool> slow = true;
    const auto workstation = open(scriptedSource([&](const Progress&) {
        for (int n = 0; n < 40 && slow; ++n)
            QTest::qSleep(5);
    }));
    ASSERT_TRUE(waitUntil([&] { return workstation->engine().state().phase == EngineState::Phase::Ready; }));
    workstation->session().open([&] {
        database::Library library(place());
        return database::CaseStore(library).row(1);
    }());
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series() && !workstation->session().isOpening(); }));
    QSignalSpy givenUp(&workstation->engine(), &AnalysisEngine::behindStopped);
    QSignalSpy behind(&workstation->engine(), &AnalysisEngine::analyzedBehind);
    QSignalSpy asked(&workstation->engine(), &AnalysisEngine::analyzed);
    QSignalSpy progressed(&workstation->engine(), &AnalysisEngine::behindProgressed);
    workstation->batch().add({1, 2});
    ASSERT_TRUE(waitUntil([&] { return progressed.count() > 0; }));
    workstation->session().mark(kSecond);
    workstation->session().analyze();
    EXPECT_EQ(givenUp.count(), 1) << "at once";
    ASSERT_TRUE(waitUntil([&] { return asked.count() == 1; }));
    EXPECT_EQ(behind.count(), 0) << "a person goes first";
    slow = false;
    ASSERT_TRUE(waitUntil([&] { return workstation->batch().state().done == 2; }));
    EXPECT_EQ(predictions(), 3);
}

TEST_F(Cases, QueueOfAnalysesIsCancelled)
{
    fill();
    const auto workstation = open(scriptedSource([](const Progress&) { QTest::qSleep(50); }));
    workstation->batch().add({1, 2});
    ASSERT_TRUE(waitUntil([&] { return workstation->batch().state().waiting == 2; }));
    for (auto* button : child<BatchStrip>(*workstation)->findChildren<QPushButton*>())
        if (button->text() == "Cancel")
            QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return !workstation->batch().state().isBusy(); }));
    const int stored = predictions();
    QTest::qWait(400);
    EXPECT_EQ(predictions(), stored);
    EXPECT_LT(stored, 2);
}
