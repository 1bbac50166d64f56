// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "core/workflows/study_result_files.h"
#include "tests/database/planned_study.h"
#include "tests/ui/waiting.h"
#include "ui/results/result_figure.h"
#include "ui/results/result_table_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
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
    ResultFigureView* figure = nullptr;
    for (auto* view : page.findChildren<ResultFigureView*>())
        if (view->isVisible())
            figure = view;
    ASSERT_NE(figure, nullptr);
    ASSERT_FALSE(figure->targets().empty());
    const auto& target = figure->targets().back();
    const QPoint place = figure->placeOf(target).toPoint();
    // The dot is drawn where it is clicked.
    const QImage seen = figure->grab().toImage();
    EXPECT_LT(seen.pixelColor(place * seen.devicePixelRatio()).lightness(), 200);
    QSignalSpy chosen(figure, &ResultFigureView::casesChosen);
    QTest::mouseClick(figure, Qt::LeftButton, {}, place);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(std::size_t(cases()->count()), target.cases.size());
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
