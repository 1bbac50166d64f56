// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that the Cases page takes in and gives out, a second window, and what never waits.
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
