// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "core/base/csv_table.h"
#include "core/workflows/study_result_files.h"
#include "tests/database/planned_study.h"
#include "tests/database/stored_records.h"
#include "tests/ui/waiting.h"
#include "ui/results/result_figure.h"
#include "ui/results/result_table_model.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::fixtures;
using dsmt::ui::testing::waitUntil;

namespace {

class ResultsPageTest : public ::testing::Test {
protected:
    ResultsPageTest()
    {
        database::Library filled(folder / "library");
        addCases(filled, 12);
        addReaders(filled, 3);
        study = frozenStudy(filled, study::Design::StandAlone);
        database::StudyReading reading(filled);
        database::SignInStore signIns(filled);
        for (const database::StudyReader& reader : database::StudyStore(filled).readers(study))
            readOn(reading, signIns.signIn(study, reader.readerId, kPasscode));
        expected = workflows::studyResults(filled, study);
    }

    void open()
    {
        page.resize(1300, 900);
        page.show();
        page.showStudy(study);
        ASSERT_TRUE(waitUntil([&] { return page.results() != nullptr; }));
    }

    void chooseSection(int number)
    {
        auto* sections = page.findChildren<QListWidget*>().first();
        QTest::mouseClick(sections->viewport(), Qt::LeftButton, {},
                          sections->visualItemRect(sections->item(number - 1)).center());
    }

    QListWidget* cases() { return page.findChildren<QListWidget*>().last(); }

    /// The first one that is seen; null for none.
    ResultFigureView* figure()
    {
        for (auto* view : page.findChildren<ResultFigureView*>())
            if (view->isVisible())
                return view;
        return nullptr;
    }

    bool said(const char* text)
    {
        return waitUntil([&] {
            return std::ranges::any_of(page.findChildren<QLabel*>(),
                                       [&](const QLabel* label) { return label->text().contains(text); });
        });
    }

    /// Clicks at every target alone and expects its cases in the list.
    void clickTargets(ResultFigureView& view, std::size_t step)
    {
        std::size_t clicked = 0;
        for (std::size_t n = 0; n < view.targets().size(); n += step) {
            const auto& target = view.targets()[n];
            QSignalSpy chosen(&view, &ResultFigureView::casesChosen);
            const QPointF middle = view.placeOf(target) + QPointF(target.width, target.height);
            QTest::mouseClick(&view, Qt::LeftButton, {}, middle.toPoint());
            // Targets may lie on each other; whichever answers, its cases are listed.
            ASSERT_EQ(chosen.count(), target.cases.empty() ? chosen.count() : 1) << target.name.toStdString();
            if (chosen.count() == 1) {
                const auto numbers = chosen[0][1].value<std::vector<int>>();
                ASSERT_EQ(std::size_t(cases()->count()), numbers.size());
                ++clicked;
            }
        }
        EXPECT_GT(clicked, 0u);
    }

    TemporaryFolder folder;
    std::int64_t study = 0;
    workflows::StudyResults expected;
    LibraryThread library{folder / "library"};
    Theme theme;
    ResultsPage page{library, theme};
};

} // namespace

TEST_F(ResultsPageTest, ShowsTheCellsOfEveryTableOfEverySection)
{
    open();
    std::size_t shown = 0;
    for (const workflows::ResultSection& section : expected.sections) {
        chooseSection(section.number);
        for (const workflows::ResultTable& table : section.tables) {
            auto* view = page.findChild<QTableView*>(QString::fromStdString(table.id));
            ASSERT_NE(view, nullptr) << table.id;
            QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                for (std::size_t column = 0; column < table.rows[row].size(); ++column, ++shown)
                    if (table.id != "plan" || table.rows[row][0].text != "this analysis made at") {
                        EXPECT_EQ(view->model()->index(int(row), int(column)).data().toString().toStdString(),
                                  table.rows[row][column].text)
                            << table.id;
                    }
        }
    }
    EXPECT_GT(shown, 400u);
}

TEST_F(ResultsPageTest, NamesTheCasesBehindACellAndOpensThem)
{
    open();
    auto* view = page.findChild<QTableView*>("confusion");
    ASSERT_NE(view, nullptr);
    const auto* model = static_cast<const ResultTableModel*>(view->model());
    QModelIndex with;
    for (int row = 0; row < model->rowCount() && !with.isValid(); ++row)
        for (const int column : {2, 4})
            if (!model->casesAt(model->index(row, column)).empty())
                with = model->index(row, column);
    ASSERT_TRUE(with.isValid());
    view->scrollTo(with);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(with).center());
    const std::vector<int> numbers = model->casesAt(with);
    ASSERT_EQ(std::size_t(cases()->count()), numbers.size());
    EXPECT_TRUE(cases()->item(0)->text().startsWith(QString::fromStdString(database::caseCode(numbers[0]))));
    std::int64_t opened = 0;
    QObject::connect(&page, &ResultsPage::caseRequested, &page,
                     [&](std::int64_t, std::int64_t nodule) { opened = nodule; });
    cases()->setCurrentRow(0);
    cases()->setFocus();
    QTest::keyClick(cases(), Qt::Key_Return);
    EXPECT_EQ(opened, expected.reads.caseNumbered(numbers[0])->noduleId);
}

TEST_F(ResultsPageTest, NamesTheWrongCallsBehindADotOfTheRocFigure)
{
    open();
    chooseSection(7);
    ResultFigureView* figure = this->figure();
    ASSERT_NE(figure, nullptr);
    ASSERT_FALSE(figure->targets().empty());
    const auto& target = figure->targets().front();
    ASSERT_TRUE(target.isMark);
    EXPECT_TRUE(target.name.contains("wrong calls"));
    const QPoint place = figure->placeOf(target).toPoint();
    // The dot is drawn where it is clicked.
    const QImage seen = figure->grab().toImage();
    EXPECT_LT(seen.pixelColor(place * seen.devicePixelRatio()).lightness(), 200);
    QSignalSpy chosen(figure, &ResultFigureView::casesChosen);
    QTest::mouseClick(figure, Qt::LeftButton, {}, place);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(std::size_t(cases()->count()), target.cases.size());
}

TEST_F(ResultsPageTest, NamesTheCasesBehindEveryPointOfEveryFigure)
{
    open();
    for (const int section : {6, 7, 8, 9}) {
        chooseSection(section);
        ASSERT_NE(figure(), nullptr) << section;
        clickTargets(*figure(), 7);
    }
    // The forest: the wrong calls of a rater, and nothing behind the readers' mean.
    chooseSection(6);
    auto rows = workflows::tableNamed(expected, "paper")->rows;
    std::erase_if(rows, [](const auto& row) { return !row[3].value; });
    ASSERT_EQ(figure()->targets().size(), rows.size());
    for (std::size_t n = 0; n < rows.size(); ++n) {
        EXPECT_TRUE(figure()->targets()[n].name.contains(QString::fromStdString(rows[n][3].text)));
        EXPECT_EQ(figure()->targets()[n].cases, rows[n][2].cases) << rows[n][0].text;
    }
    // The decision curve: who is treated at a threshold.
    chooseSection(9);
    for (const auto& target : figure()->targets())
        if (target.name.startsWith("DSMT-Net, treated at a threshold of 50.0 %")) {
            std::vector<int> treated;
            for (const auto& one : expected.reads.cases)
                if (one.truth && one.probability() && *one.probability() >= 0.5)
                    treated.push_back(one.number);
            EXPECT_EQ(target.cases, treated);
        }
}

TEST_F(ResultsPageTest, SavesAndCopiesSingleFiguresAndTables)
{
    open();
    chooseSection(7);
    for (const char* ending : {".svg", ".pdf", ".png"}) {
        const auto file = folder / (std::string("roc") + ending);
        page.saveFigure(figure()->page(), file);
        ASSERT_TRUE(waitUntil([&] { return std::filesystem::exists(file); })) << ending;
        EXPECT_GT(std::filesystem::file_size(file), 2000u);
    }
    QTest::mouseClick(page.findChild<QToolButton*>("copyFigure"), Qt::LeftButton);
    EXPECT_GT(QGuiApplication::clipboard()->image().width(), 1000);
    QTest::mouseClick(page.findChild<QToolButton*>("copyTable-mrmc"), Qt::LeftButton);
    const workflows::ResultTable& mrmc = *workflows::tableNamed(expected, "mrmc");
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QString::fromStdString(mrmc.rows[0][1].text)));
    page.saveTable(mrmc, folder / "mrmc.csv");
    ASSERT_TRUE(waitUntil([&] { return std::filesystem::exists(folder / "mrmc.csv"); }));
    const CsvTable table = parseCsv(fileBytes(folder / "mrmc.csv"));
    ASSERT_EQ(table.rows.size(), mrmc.rows.size());
    for (std::size_t row = 0; row < mrmc.rows.size(); ++row)
        for (std::size_t column = 0; column < mrmc.rows[row].size(); ++column)
            EXPECT_EQ(table.rows[row].cells[column], mrmc.rows[row][column].text);
}

TEST_F(ResultsPageTest, SaysThatThereAreNoPicturesOfCasesWithoutImages)
{
    open();
    chooseSection(11);
    EXPECT_TRUE(said("There are no pictures"));
}

TEST_F(ResultsPageTest, StoresTheComparisonOnceAndComputesItAgain)
{
    open();
    page.storeComparison();
    EXPECT_TRUE(said("Stored in the library as comparison 1"));
    page.storeComparison();
    EXPECT_TRUE(said("the same numbers as comparison 1"));
}

TEST_F(ResultsPageTest, AddsTheBootstrapAndCanGiveItUp)
{
    open();
    QPushButton* button = nullptr;
    for (auto* candidate : page.findChildren<QPushButton*>())
        if (candidate->text().contains("Bootstrap"))
            button = candidate;
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(workflows::tableNamed(*page.results(), "bootstrap"), nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return workflows::tableNamed(*page.results(), "bootstrap") != nullptr; }));
}

TEST_F(ResultsPageTest, WritesTheReportThatItShows)
{
    open();
    page.exportTo(folder / "out");
    ASSERT_TRUE(waitUntil(
        [&] {
            return std::filesystem::exists(folder / "out" / "report.pdf") &&
                   std::filesystem::file_size(folder / "out" / "report.pdf") > 10000;
        },
        20000));
    EXPECT_TRUE(std::filesystem::exists(folder / "out" / "results.json"));
}
