// SPDX-License-Identifier: GPL-3.0-or-later
// The Cases page in the whole window, over a real library and a scripted network.
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
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <atomic>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <thread>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
namespace fs = std::filesystem;

namespace {

constexpr imaging::WorldPoint kSecond{40, -20, 30};

class Cases : public ::testing::Test {
protected:
    /// Two real CTs; the first has two nodules, the second none.
    void fill()
    {
        for (const std::uint64_t seed : {1, 2})
            writeSmallCase(folder.path() / ("ct" + std::to_string(seed)), seed);
        database::Library library(place());
        for (const char* ct : {"ct1", "ct2"})
            workflows::importCt(library, {.path = folder.path() / ct, .link = true}, {});
        const auto series = database::CaseStore(library).cases();
        for (const auto& row : series)
            if (row.series.patientId == "TEST-1")
                for (const imaging::WorldPoint point : {kNodule, kSecond})
                    database::NoduleStore(library).at(row.seriesId, point);
        database::NoduleStore(library).describe(1, "N1", "lingula");
    }

    std::unique_ptr<Workstation> open(NetworkSource network = scriptedSource())
    {
        auto workstation = std::make_unique<Workstation>(place(), std::move(network), theme);
        workstation->window().resize(1400, 800);
        workstation->window().show();
        workstation->window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&workstation->window()));
        workstation->start({});
        EXPECT_TRUE(waitUntil([&] { return workstation->cases().worklist().allRows().has_value(); }));
        return workstation;
    }

    fs::path place() const { return folder.path() / "library"; }
    int predictions()
    {
        database::Library library(place(), database::Access::Any);
        int count = 0;
        for (const auto& row : database::CaseStore(library).cases())
            count += row.predictions;
        return count;
    }
    std::string write(const char* name, const std::string& text)
    {
        std::ofstream(folder.path() / name) << text;
        return (folder.path() / name).string();
    }
    static std::string bytesOf(const fs::path& file)
    {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        return text.str();
    }

    template <class Widget> static Widget* child(Workstation& workstation)
    {
        return workstation.cases().findChild<Widget*>();
    }
    static QLineEdit* search(Workstation& workstation)
    {
        for (auto* edit : workstation.cases().findChildren<QLineEdit*>())
            if (edit->accessibleName() == "Search cases and nodules")
                return edit;
        return nullptr;
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
};

} // namespace

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
    EXPECT_EQ(names.mid(0, 11).join(' ').toStdString(),
              "Columns Import Result Size Texture Reference Reads Warnings Study date Nodule Saved filters");
    EXPECT_EQ(names.last(), "Cases and nodules");
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

TEST_F(Cases, AreExportedAsTheyAreShown)
{
    fill();
    const auto workstation = open();
    child<WorklistView>(*workstation)->horizontalHeader()->setSortIndicator(worklistColumn("name"), Qt::AscendingOrder);
    QTest::keyClicks(search(*workstation), "test-1");
    ASSERT_TRUE(waitUntil([&] { return workstation->cases().worklist().rowCount() == 2; }));
    workstation->cases().exportTo(folder.path() / "list.csv");
    workstation->cases().exportTo(folder.path() / "list.json");
    ASSERT_TRUE(waitUntil([&] { return fs::exists(folder.path() / "list.json"); }));
    const std::string csv = bytesOf(folder.path() / "list.csv");
    EXPECT_TRUE(csv.starts_with("case,nodule,patient,patient_id,study_date,name,site")) << csv;
    EXPECT_NE(csv.find("\n1,1,Test 1,TEST-1,20260102,N1,lingula"), std::string::npos) << csv;
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 3);
    EXPECT_NE(bytesOf(folder.path() / "list.json").find("\"site\": \"lingula\""), std::string::npos);
    EXPECT_TRUE(waitUntil([&] { return child<TaskStrip>(*workstation) != nullptr; }));
}

TEST_F(Cases, TakeTruthFromATableOnlyWhenEveryLineIsGood)
{
    fill();
    const auto workstation = open();
    CasesPage& page = workstation->cases();
    const auto dialogOf = [&] { return page.findChild<TableImportDialog*>(); };
    const auto takeButton = [&]() -> QPushButton* {
        for (auto* button : dialogOf()->findChildren<QPushButton*>())
            if (button->text() == "Take all")
                return button;
        return nullptr;
    };
    page.importTable(
        database::Listed::Truth,
        write("bad.csv", "nodule_id,pathology,method\n1,IAC,resection\n2,cancer,resection\n77,AIS,biopsy\n"));
    ASSERT_TRUE(dialogOf());
    auto* problems = dialogOf()->findChild<QTableView*>();
    ASSERT_TRUE(waitUntil([&] { return problems->model()->rowCount() == 2; }));
    EXPECT_EQ(problems->model()->index(0, 0).data().toString(), "3");
    EXPECT_EQ(problems->model()->index(1, 0).data().toString(), "4");
    EXPECT_FALSE(takeButton()->isEnabled());
    dialogOf()->reject();
    ASSERT_TRUE(waitUntil([&] { return !dialogOf(); }));
    page.importTable(database::Listed::Truth, write("good.csv", "nodule_id,pathology\n1,IAC\n2,MIA\n"));
    ASSERT_TRUE(waitUntil([&] { return dialogOf()->findChild<QTableView*>()->model()->rowCount() == 2; }))
        << "no method yet";
    QLineEdit* method = dialogOf()->findChildren<QLineEdit*>()[0];
    QTest::keyClicks(method, "resection");
    ASSERT_TRUE(waitUntil([&] { return takeButton()->isEnabled(); }));
    {
        database::Library library(place());
        EXPECT_FALSE(database::ReferenceStandardStore(library).current(1)) << "a preview writes nothing";
    }
    QTest::mouseClick(takeButton(), Qt::LeftButton);
    const WorklistModel& model = page.worklist();
    EXPECT_TRUE(
        waitUntil([&] { return model.index(model.rowOf(1), worklistColumn("pathology")).data().toString() == "IAC"; }));
}

TEST_F(Cases, OfASecondWindowAreOnlyRead)
{
    fill();
    const auto first = open();
    const auto second = open();
    auto shown = [&](const QString& text) {
        for (auto* label : second->cases().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    };
    EXPECT_TRUE(waitUntil([&] { return shown("only read here"); }));
    writeSmallCase(folder.path() / "ct3", 3);
    second->cases().importPath(folder.path() / "ct3");
    const auto* queue = second->cases().findChild<ImportQueue*>();
    ASSERT_EQ(queue->strips().size(), 1);
    ASSERT_TRUE(waitUntil([&] { return queue->strips()[0]->message().contains("Nothing was imported"); }))
        << queue->strips()[0]->message().toStdString();
    auto* table = child<WorklistView>(*second);
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(200);
    database::Library library(place());
    EXPECT_EQ(database::CaseStore(library).cases().size(), 2u);
    EXPECT_EQ(predictions(), 0);
}

TEST_F(Cases, NeverWaitForTheLibraryOrAFileOnTheWindowsThread)
{
    fill();
    writeSmallCase(folder.path() / "ct3", 3);
    const BlockingWatch watch;
    const auto workstation = open();
    auto* table = child<WorklistView>(*workstation);
    WorklistModel& model = workstation->cases().worklist();
    workstation->cases().importPath(folder.path() / "ct3");
    ASSERT_TRUE(waitUntil([&] { return model.rowCount() == 4; }));
    QTest::keyClicks(search(*workstation), "test");
    table->horizontalHeader()->setSortIndicator(worklistColumn("long_axis_mm"), Qt::DescendingOrder);
    workstation->window().showPage(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return workstation->batch().state().done == 2; }));
    workstation->cases().exportTo(folder.path() / "list.csv");
    ASSERT_TRUE(waitUntil([&] { return fs::exists(folder.path() / "list.csv"); }));
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return workstation->session().series() != nullptr; }));
    std::string seen;
    for (const std::string& call : watch.seen())
        seen += call + "; ";
    EXPECT_EQ(seen, "");
}

TEST(BlockingWatch, SeesSqlOnItsThreadOnly)
{
    const fixtures::TemporaryFolder folder;
    const BlockingWatch watch;
    std::thread([&] { database::Library elsewhere(folder.path() / "library"); }).join();
    EXPECT_TRUE(watch.seen().empty());
    database::Library here(folder.path() / "library");
    ASSERT_EQ(watch.seen().size(), 1u);
    EXPECT_EQ(watch.seen()[0], "SQL on the case library");
}
