// SPDX-License-Identifier: GPL-3.0-or-later
// The Statistics page by mouse and keys.
#include "ui/statistics/statistics_page.h"

#include "core/statistics/draws.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/stall_watch.h"
#include "tests/ui/waiting.h"
#include "ui/statistics/column_form.h"
#include "ui/statistics/figure_pane.h"
#include "ui/statistics/finding_pane.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using ::testing::HasSubstr;

namespace {

class Statistics : public ::testing::Test {
protected:
    Statistics()
    {
        page.resize(1300, 850);
        page.show();
    }

    std::filesystem::path written(const std::string& name, const std::string& text)
    {
        std::ofstream(folder / name) << text;
        return folder / name;
    }

    /// Truth and two scores of so many cases; the last column is a probability.
    std::filesystem::path wideTable(std::size_t cases)
    {
        std::ostringstream text;
        text << "id,truth,a,b\n";
        for (std::size_t n = 0; n < cases; ++n) {
            statistics::Draws draws(1, n);
            const double score = draws.normal() + double(n % 2);
            text << n << ',' << n % 2 << ',' << score << ',' << 1 / (1 + std::exp(-score - draws.normal())) << '\n';
        }
        return written("wide.csv", text.str());
    }

    bool opened(const std::filesystem::path& file)
    {
        page.openFile(file);
        return waitUntil([&] { return page.session().analysis() != nullptr; });
    }

    int number(const char* name) { return page.findChild<QLabel*>(name)->text().toInt(); }
    QString text(const char* name) { return page.findChild<QLabel*>(name)->text(); }
    plots::PlotView& view() { return *page.findChild<plots::PlotView*>(); }
    QPoint pixel(double x, double y) { return view().pixelOf(x, y).toPoint(); }
    const FindingTableModel& findings() { return page.findChild<FindingPane*>()->model(); }
    void choose(const char* box, int row)
    {
        auto* combo = page.findChild<QComboBox*>(box);
        combo->setCurrentIndex(row);
        emit combo->activated(row);
    }
    std::string saved(const std::filesystem::path& file)
    {
        if (!waitUntil([&] { return std::filesystem::exists(file); }))
            return {};
        std::ifstream stream(file);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    LibraryThread library{folder / "library"};
    StatisticsPage page{library, theme};
};

} // namespace

TEST_F(Statistics, OfADroppedTableMoveWithTheThresholdThatIsChosenOnTheCurve)
{
    const auto file = wideTable(60);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    ASSERT_TRUE(waitUntil([&] { return page.session().analysis() != nullptr; }));
    settle();
    EXPECT_THAT(text("scoresTitle").toStdString(), HasSubstr("wide.csv: 60 cases, 30 positive; readers: 2"));
    const auto& curve = page.session().analysis()->curves[0];

    QTest::mouseClick(&view(), Qt::LeftButton, {}, pixel(0, 0));
    EXPECT_EQ(number("truePositives"), 0);
    EXPECT_EQ(number("trueNegatives"), 30);
    EXPECT_THAT(text("threshold").toStdString(), HasSubstr("infinity"));
    // A drag along the diagonal passes corners between.
    QTest::mousePress(&view(), Qt::LeftButton, {}, pixel(0.2, 0.5));
    const int before = number("truePositives");
    QTest::mouseMove(&view(), pixel(1, 1));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, pixel(1, 1));
    EXPECT_LT(before, 30);
    EXPECT_EQ(number("truePositives"), 30);
    EXPECT_EQ(number("falsePositives"), 30);
    EXPECT_EQ(text("npv"), "-  (0/0)");

    // Keys: one corner back, both ends.
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Left);
    EXPECT_EQ(number("truePositives") + number("falsePositives"), 59);
    ASSERT_TRUE(view().mark());
    EXPECT_EQ(view().mark()->x, curve.corners[curve.corners.size() - 2].falsePositiveRate);
    QTest::keyClick(&view(), Qt::Key_Home);
    EXPECT_EQ(number("truePositives"), 0);
    QTest::keyClick(&view(), Qt::Key_PageUp);
    EXPECT_EQ(number("truePositives") + number("falsePositives"), 10);
    EXPECT_EQ(
        text("sensitivity"),
        QStringLiteral("%1  (%2/30)").arg(number("truePositives") / 30.0, 0, 'f', 3).arg(number("truePositives")));
}

TEST_F(Statistics, ShowWhatTheDataAllow)
{
    ASSERT_TRUE(opened(wideTable(80)));
    auto* tabs = page.findChild<QTabBar*>();
    EXPECT_FALSE(tabs->isTabEnabled(1)); // a is no probability
    EXPECT_TRUE(tabs->isTabEnabled(2));  // b is
    EXPECT_TRUE(tabs->isTabEnabled(3));
    EXPECT_TRUE(tabs->isTabEnabled(4));
    choose("curve", 1);
    ASSERT_TRUE(waitUntil([&] { return tabs->isTabEnabled(1); }));
    // On the decision curve a threshold is chosen, too.
    page.findChild<FigurePane*>()->showFigure(ScoreFigure::Decision);
    ASSERT_TRUE(waitUntil([&] { return page.session().wish().pair.first == 1 && view().mark(); }));
    settle();
    QTest::mouseClick(&view(), Qt::LeftButton, {}, pixel(0.5, 0));
    ASSERT_TRUE(view().mark());
    EXPECT_NEAR(view().mark()->x, 0.5, 0.06);
    QAbstractItemModelTester tester(const_cast<FindingTableModel*>(&findings()));
    EXPECT_GT(findings().rowCount(), 8);
}

TEST_F(Statistics, AskForColumnsThatAreNotKnown)
{
    page.openFile(written("states.csv", "id,outcome,sex,x\n1,Good,F,1\n2,Poor,F,3\n3,Good,M,2\n4,Poor,M,2.5\n"));
    ASSERT_TRUE(waitUntil([&] { return text("scoresMessage").contains("choose what stands for a positive"); }));
    EXPECT_FALSE(page.session().analysis());
    auto* positive = page.findChild<QComboBox*>("positive");
    ASSERT_GE(positive->findText("Poor"), 0);
    choose("positive", positive->findText("Poor"));
    ASSERT_TRUE(waitUntil([&] { return page.session().analysis() != nullptr; }));
    EXPECT_EQ(page.session().analysis()->curves[0].area.area, 1);
    EXPECT_TRUE(text("scoresMessage").isEmpty());
    page.openFile(folder / "nowhere.csv");
    EXPECT_TRUE(waitUntil([&] { return text("scoresMessage").contains("nowhere.csv"); }));
}

TEST_F(Statistics, DrawABootstrapThatCanBeStoppedAndRepeated)
{
    ASSERT_TRUE(opened(wideTable(2000)));
    auto* run = page.findChild<QPushButton*>("bootstrap");
    auto* replicates = page.findChild<QSpinBox*>("replicates");
    const int before = findings().rowCount();
    replicates->setValue(10'000'000);
    QTest::mouseClick(run, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return run->text() == "Cancel"; }));
    QTest::mouseClick(run, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return run->text() == "Bootstrap"; }));
    EXPECT_EQ(findings().rowCount(), before);

    replicates->setValue(200);
    page.findChild<QSpinBox*>("seed")->setValue(7);
    for (const int expected : {before + 2, before + 4}) {
        QTest::mouseClick(run, Qt::LeftButton);
        ASSERT_TRUE(waitUntil([&] { return findings().rowCount() == expected; }));
    }
    const auto& drawn = findings().findings();
    EXPECT_EQ(drawn[std::size_t(before)].seed, 7u);
    EXPECT_EQ(drawn[std::size_t(before)].interval->lower, drawn[std::size_t(before) + 2].interval->lower);
    EXPECT_THAT(findings().index(before, FindingTableModel::Method).data().toString().toStdString(),
                HasSubstr("200 replicates, seed 7"));
}

TEST_F(Statistics, GoToFilesAndToTheClipboard)
{
    ASSERT_TRUE(opened(wideTable(60)));
    QTest::mouseClick(page.findChild<QPushButton*>("copyTable"), Qt::LeftButton);
    EXPECT_THAT(QApplication::clipboard()->text().toStdString(), HasSubstr("AUC\ta\t0."));
    page.saveFigure(folder / "figure.svg");
    EXPECT_THAT(saved(folder / "figure.svg"), HasSubstr("<svg"));
    page.saveTable(folder / "table.csv");
    EXPECT_THAT(saved(folder / "table.csv"), HasSubstr("auc_difference,a,b,"));
    page.saveTable(folder / "table.json");
    ASSERT_TRUE(waitUntil([&] { return text("scoresMessage").endsWith("table.json."); }));
    EXPECT_THAT(saved(folder / "table.json"), HasSubstr("\"quantity\": \"auc_difference\""));
    page.saveFigure(folder / "figure.gif");
    EXPECT_TRUE(waitUntil([&] { return text("scoresMessage").contains("ends in .pdf, .png or .svg"); }));
}

TEST_F(Statistics, OfAHundredThousandCasesDoNotHoldTheWindowUp)
{
    ASSERT_TRUE(opened(wideTable(1000))); // fonts are loaded once
    settle();
    const auto file = wideTable(100'000);
    StallWatch watch;
    page.openFile(file);
    ASSERT_TRUE(waitUntil(
        [&] { return page.session().analysis() && page.session().loaded().study->cases.size() == 100'000; }, 60'000));
    settle();
    const double opening = watch.longestWorkMilliseconds();
    StallWatch dragging;
    QTest::mousePress(&view(), Qt::LeftButton, {}, pixel(0.01, 0.1));
    for (double x = 0.02; x < 1; x += 0.02) {
        QTest::mouseMove(&view(), pixel(x, 0.9));
        QTest::qWait(2);
    }
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, pixel(0.99, 0.9));
    EXPECT_GT(number("truePositives"), 49'000);
    RecordProperty("opening_ms", std::to_string(opening));
    RecordProperty("drag_ms", std::to_string(dragging.longestWorkMilliseconds()));
    std::printf("longest work of the window's thread: opening %.1f ms, dragging %.1f ms\n", opening,
                dragging.longestWorkMilliseconds());
    EXPECT_LT(dragging.longestWorkMilliseconds(), 16);
}
