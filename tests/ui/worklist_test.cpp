// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_model.h"

#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/transaction.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/waiting.h"
#include "ui/cases/failed_analyses_model.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/line_problems_model.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_view.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QThread>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using dsmt::ui::testing::waitUntil;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// Nodules 1, 2, ... of patients P001, P002, ...; every third was analysed.
void fill(const std::filesystem::path& folder, int cases)
{
    database::Library library(folder);
    database::Transaction all(library);
    for (int n = 1; n <= cases; ++n) {
        SeriesRecord record;
        record.seriesUid = "2.25." + std::to_string(n);
        record.patientId = "ID" + std::to_string(1000 + n);
        record.patientName = "Patient " + std::to_string(1000 + n);
        record.studyDate = "20240229";
        const std::int64_t series = database::CaseStore(library).addSeries(record, "/ct");
        const std::int64_t nodule = database::NoduleStore(library).at(series, {1, 2, 3});
        if (n % 3 != 0)
            continue;
        Assessment assessment;
        assessment.seriesUid = record.seriesUid;
        assessment.invasiveness = Invasiveness{n / 1000.0, 0, 1, 0.15};
        assessment.nodule.emplace().longAxisMm = 10;
        assessment.provenance.package = "bench";
        database::PredictionStore(library).add(nodule, assessment, nullptr);
    }
    all.commit();
}

class WorklistRows : public ::testing::Test {
protected:
    void SetUp() override { fill(folder.path() / "library", 300); }

    void wait(WorklistModel& model, const std::function<void()>& what)
    {
        QSignalSpy arrived(&model, &WorklistModel::arrived);
        what();
        ASSERT_TRUE(waitUntil([&] { return arrived.count() > 0; }));
    }
    static QString cell(const WorklistModel& model, int row, const char* column)
    {
        return model.index(row, worklistColumn(column)).data().toString();
    }

    fixtures::TemporaryFolder folder;
};

} // namespace

TEST_F(WorklistRows, KeepTheContractOfItemModelsWhileTheyArrive)
{
    LibraryThread library(folder.path() / "library");
    WorklistModel model(library);
    QAbstractItemModelTester tester(&model, kFatal);
    wait(model, [&] { model.reload(); });
    EXPECT_EQ(model.rowCount(), 300);
    wait(model, [&] { model.setText("\"patient 1007\""); });
    EXPECT_EQ(model.rowCount(), 1);
    wait(model, [&] { model.setText("nonesuch"); });
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.allRows(), 300);
    wait(model, [&] { model.setText(""); });
    wait(model, [&] { model.sort(worklistColumn("probability"), Qt::DescendingOrder); });
    EXPECT_EQ(cell(model, 0, "probability"), "30 %, invasive");
    EXPECT_EQ(cell(model, 99, "probability"), "") << "not looked at yet";
    ASSERT_TRUE(waitUntil([&] { return cell(model, 99, "probability") == "<1 %, not invasive"; }));
    EXPECT_EQ(cell(model, 100, "probability"), "");
    EXPECT_EQ(cell(model, 100, "name"), "#299") << "and what was not analysed comes last";
}

TEST_F(WorklistRows, AreReadOnlyWhereSomebodyLooks)
{
    LibraryThread library(folder.path() / "library");
    WorklistModel model(library);
    wait(model, [&] { model.sort(worklistColumn("patient"), Qt::AscendingOrder); });
    EXPECT_TRUE(model.loaded(0)) << "the first page comes with the order";
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    EXPECT_FALSE(model.loaded(250));
    EXPECT_FALSE(model.loaded(251)) << "one request for the page";
    ASSERT_TRUE(waitUntil([&] { return changed.count() == 1; }));
    EXPECT_EQ(model.loaded(250)->patientName, "Patient 1251");
    EXPECT_FALSE(model.loaded(130)) << "between the pages nothing was read";
    ASSERT_TRUE(waitUntil([&] { return changed.count() == 2; }));
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(WorklistRows, OfTheNewestQueryWin)
{
    LibraryThread library(folder.path() / "library");
    WorklistModel model(library);
    QSignalSpy arrived(&model, &WorklistModel::arrived);
    library.ask([](database::Library&) { QThread::msleep(100); });
    for (const char* typed : {"p", "pa", "patient", "\"patient 1005\""})
        model.setText(typed);
    ASSERT_TRUE(waitUntil([&] { return arrived.count() > 0; }));
    EXPECT_EQ(model.rowCount(), 1);
    dsmt::ui::testing::settle();
    EXPECT_EQ(arrived.count(), 1) << "what was typed over is not looked for";
}

TEST_F(WorklistRows, ShowANewResultWithoutMoving)
{
    LibraryThread library(folder.path() / "library");
    WorklistModel model(library);
    wait(model, [&] { model.sort(worklistColumn("probability"), Qt::DescendingOrder); });
    const database::WorklistKey key = model.key(5);
    {
        database::Library other(folder.path() / "library");
        Assessment assessment;
        assessment.seriesUid = "2.25.1";
        assessment.invasiveness = Invasiveness{0.01, 0, 1, 0.5};
        database::PredictionStore(other).add(key, assessment, nullptr);
    }
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh(key);
    ASSERT_TRUE(waitUntil([&] { return changed.count() == 1; }));
    EXPECT_EQ(model.rowOf(key), 5);
    EXPECT_EQ(cell(model, 5, "probability"), "1 %, not invasive");
}

TEST_F(WorklistRows, StandInColumnsThatAPersonChoseAndMoved)
{
    LibraryThread library(folder.path() / "library");
    WorklistModel model(library);
    QString layout;
    {
        WorklistView view(model);
        view.setColumnHidden(worklistColumn("site"), true);
        view.setColumnHidden(worklistColumn("slices"), false);
        view.horizontalHeader()->moveSection(view.horizontalHeader()->visualIndex(worklistColumn("reads")), 0);
        view.setColumnWidth(worklistColumn("patient"), 333);
        view.horizontalHeader()->setSortIndicator(worklistColumn("long_axis_mm"), Qt::AscendingOrder);
        layout = view.layoutText();
    }
    EXPECT_EQ(model.query().sortBy, "long_axis_mm");
    model.sort(-1, Qt::DescendingOrder);
    WorklistView view(model);
    view.setLayoutText(layout);
    EXPECT_EQ(view.layoutText(), layout);
    EXPECT_TRUE(view.isColumnHidden(worklistColumn("site")));
    EXPECT_FALSE(view.isColumnHidden(worklistColumn("slices")));
    EXPECT_EQ(view.horizontalHeader()->logicalIndex(0), worklistColumn("reads"));
    EXPECT_EQ(view.columnWidth(worklistColumn("patient")), 333);
    EXPECT_EQ(model.query().sortBy, "long_axis_mm");
    EXPECT_FALSE(model.query().descending);
    view.setLayoutText(R"({"columns":[{"name":"of another program","shown":true}]})");
    EXPECT_TRUE(view.isColumnHidden(worklistColumn("site"))) << "what is not named stays";
    view.setLayoutText(R"({"columns":[{"name":"reads","shown":true},{"name":"probability","shown":true}]})");
    EXPECT_EQ(view.horizontalHeader()->visualIndex(worklistColumn("decision")),
              view.horizontalHeader()->visualIndex(worklistColumn("probability")) + 1)
        << "one that an earlier program did not have stands beside its neighbour";
    view.resetLayout();
    EXPECT_FALSE(view.isColumnHidden(worklistColumn("site")));
    EXPECT_EQ(view.horizontalHeader()->logicalIndex(0), worklistColumn("patient"));
}

TEST(WorklistFilters, AreChosenInMenusAndSavedUnderNames)
{
    FilterBar bar;
    bar.show();
    QSignalSpy changed(&bar, &FilterBar::changed);
    const auto buttonOf = [&](const QString& title) {
        for (auto* button : bar.findChildren<QToolButton*>())
            if (button->text().startsWith(title))
                return button;
        return static_cast<QToolButton*>(nullptr);
    };
    QToolButton* texture = buttonOf("Texture");
    ASSERT_TRUE(texture);
    QMenu* menu = texture->menu();
    menu->popup({0, 0});
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[0]).center());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[1]).center());
    EXPECT_TRUE(menu->isVisible()) << "several are chosen at one opening";
    menu->close();
    EXPECT_EQ(bar.filter().anyOf.at("texture"), (std::vector<std::string>{"solid", "part_solid"}));
    auto* size = buttonOf("Size");
    const auto ends = size->menu()->findChildren<QLineEdit*>();
    ASSERT_EQ(ends.size(), 2);
    ends[0]->setText("12.5");
    EXPECT_EQ(bar.filter().between.at("long_axis_mm"), (std::pair<std::string, std::string>{"12.5", ""}));
    EXPECT_EQ(size->text(), "Size: from 12.5 mm");
    const auto days = buttonOf("Study date")->menu()->findChildren<QLineEdit*>();
    days[0]->setText("2024");
    days[1]->setText("2025-06");
    EXPECT_EQ(bar.filter().between.at("study_date"), (std::pair<std::string, std::string>{"20240101", "20250631"}));
    EXPECT_GE(changed.count(), 5);

    bar.setText("li na");
    bar.save("my patients");
    const database::WorklistFilter saved = bar.filter();
    const QList<SavedFilter> read = savedFiltersFrom(toJson(bar.saved()));
    ASSERT_EQ(read.size(), 1);
    EXPECT_EQ(read[0].name, "my patients");
    EXPECT_EQ(read[0].text, "li na");
    EXPECT_EQ(read[0].filter, saved);
    bar.clear();
    EXPECT_TRUE(bar.filter().isEmpty());
    EXPECT_EQ(texture->text(), "Texture");
    bar.setFilter(read[0].filter);
    EXPECT_EQ(bar.filter(), saved);
    EXPECT_EQ(size->text(), "Size: from 12.5 mm") << "the buttons say what a saved filter lets through";
    EXPECT_TRUE(savedFiltersFrom("no JSON").isEmpty());
}

TEST(FailedAnalysesModel, SaysInWordsWhatHappenedToWhat)
{
    FailedAnalysesModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    database::WorklistRow row;
    row.key = -3;
    row.patientName = "Doe Jane";
    model.setFailed({{row, "no nodule is marked in this case"}});
    EXPECT_EQ(model.index(0, FailedAnalysesModel::Patient).data().toString(), "Doe Jane");
    EXPECT_EQ(model.index(0, FailedAnalysesModel::Nodule).data().toString(), "none marked");
    EXPECT_EQ(model.index(0, FailedAnalysesModel::Reason).data().toString(), "No nodule is marked in this case.");
}

TEST(LineProblemsModel, NamesTheLine)
{
    LineProblemsModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setProblems({{7, "pathology is empty"}});
    EXPECT_EQ(model.index(0, LineProblemsModel::Line).data().toString(), "7");
    EXPECT_EQ(model.index(0, LineProblemsModel::Problem).data().toString(), "Pathology is empty.");
}
