// SPDX-License-Identifier: GPL-3.0-or-later
// The Networks page by mouse, with a home of the test's own, so that its packages and decisions are the test's.
#include "ui/networks/networks_page.h"

#include "core/base/paths.h"
#include "core/workflows/package_trust.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/cases/task_strip.h"
#include "ui/networks/comparison_table_model.h"
#include "ui/networks/package_list_model.h"
#include "ui/networks/training_order.h"
#include "ui/networks/training_view.h"
#include "ui/window/workstation.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class Networks : public ::testing::Test {
protected:
    Networks()
    {
        ::setenv("XDG_DATA_HOME", (folder / "home").c_str(), 1);
        fixtures::writeSmallPackage(folder / "trained");
        fixtures::writeBytes(folder / "trained/card.md", "# A card\n\n![roc](figures/roc.png) ![else](/etc/passwd)\n");
        inference::sealPackage(folder / "trained");
        page.resize(1000, 700);
        page.show();
    }
    ~Networks() override { ::unsetenv("XDG_DATA_HOME"); }

    bool lists(int packages)
    {
        return waitUntil([&] { return list->model()->rowCount() == packages; });
    }

    void choose(const QString& name)
    {
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (const QModelIndex index = list->model()->index(row, 0); index.data().toString().startsWith(name))
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }

    QPushButton* button(const QString& text)
    {
        for (QPushButton* each : page.findChildren<QPushButton*>())
            if (each->text().remove('&') == text)
                return each;
        return nullptr;
    }

    void click(const QString& text, QMessageBox::StandardButton answer = QMessageBox::NoButton)
    {
        if (answer != QMessageBox::NoButton)
            QTimer::singleShot(0, &page, [answer] {
                if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                    QTest::mouseClick(box->button(answer), Qt::LeftButton);
            });
        ASSERT_TRUE(button(text)) << text.toStdString();
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    QString text(const QString& label) const { return page.findChild<QLabel*>(label)->text(); }

    fixtures::TemporaryFolder folder;
    Theme theme;
    AnalysisEngine engine{scriptedSource()};
    LibraryThread library{folder / "library"};
    NetworksPage page{engine, library, theme};
    QListView* list = page.findChild<QListView*>();
};

} // namespace

TEST_F(Networks, ShowTheCardOfWhatCameWithTheProgram)
{
    ASSERT_TRUE(lists(1));
    EXPECT_EQ(text("networkTitle"), "DSMT-Net on simulated nodules");
    EXPECT_TRUE(text("networkState").contains("came with the program"));
    EXPECT_TRUE(text("networkState").contains("SIMULATED"));
    auto* card = page.findChild<PackageCard*>();
    ASSERT_TRUE(waitUntil([&] { return card->toPlainText().contains("Intended use"); }));
    EXPECT_FALSE(button("Remove...")->isEnabled());
    EXPECT_FALSE(button("Trust...") && button("Trust...")->isEnabled());
}

TEST_F(Networks, AreInstalledTrustedVerifiedAndRemoved)
{
    ASSERT_TRUE(lists(1));
    page.install(folder / "trained");
    ASSERT_TRUE(lists(2));
    ASSERT_TRUE(waitUntil([&] { return text("networkTitle") == "A small network"; }));
    EXPECT_TRUE(text("networkState").startsWith("trusted"));
    EXPECT_EQ(page.findChild<TaskStrip*>()->message(), "small is installed and trusted.");

    click("Withdraw trust");
    ASSERT_TRUE(waitUntil([&] { return text("networkState").startsWith("not trusted"); }));
    EXPECT_FALSE(button("Use for analyses")->isEnabled());
    click("Trust...", QMessageBox::Cancel);
    EXPECT_TRUE(text("networkState").startsWith("not trusted"));
    click("Trust...", QMessageBox::Yes);
    ASSERT_TRUE(waitUntil([&] { return text("networkState").startsWith("trusted"); }));
    EXPECT_EQ(workflows::trustDecisions().size(), 3U);

    click("Verify");
    auto* tabs = page.findChild<QTabWidget*>();
    ASSERT_TRUE(waitUntil([&] { return tabs->currentIndex() == 4; }));
    // Its few tensors are no DSMT-Net, which the engine, where it is built, says.
    const QString checks = tabs->currentWidget()->findChild<FactGrid*>()->accessibleDescription();
    EXPECT_TRUE(checks.contains("seal: good")) << checks.toStdString();

    click("Remove...", QMessageBox::Yes);
    ASSERT_TRUE(lists(1));
    EXPECT_FALSE(std::filesystem::exists(userPackageFolder() / "small"));
}

TEST_F(Networks, AreRefusedInWordsWhereTheyAreNoGood)
{
    ASSERT_TRUE(lists(1));
    fixtures::writeBytes(folder / "trained/weights.safetensors", "others");
    page.install(folder / "trained");
    auto* task = page.findChild<TaskStrip*>();
    ASSERT_TRUE(waitUntil([&] { return task->message().contains("is not installed"); }));
    EXPECT_EQ(list->model()->rowCount(), 1);
}

TEST_F(Networks, AreFollowedWhileTheyAreTrained)
{
    ASSERT_TRUE(lists(1));
    auto* view = page.findChild<TrainingView*>();
    const auto line = [](int epoch) {
        return R"({"member":0,"stage":"joint","epoch":)" + std::to_string(epoch) + R"(,"training_loss":2.5,"auc":0.7})";
    };
    std::filesystem::create_directories(folder / "run");
    fixtures::writeBytes(folder / "run/log.jsonl", line(0) + "\n" + line(1).substr(0, 40));
    page.follow(folder / "run");
    ASSERT_TRUE(waitUntil([&] { return view->epochCount() == 1; })) << "a line that is being written is no epoch yet";
    fixtures::writeBytes(folder / "run/log.jsonl", line(0) + "\n" + line(1) + "\n");
    EXPECT_TRUE(waitUntil([&] { return view->epochCount() == 2; }));
    // Dark ink of curves on the white page.
    const QImage seen = view->grab().toImage();
    int dark = 0;
    for (int x = 0; x < seen.width(); ++x)
        for (int y = 0; y < seen.height(); ++y)
            dark += qGray(seen.pixel(x, y)) < 120;
    EXPECT_GT(dark, 200);
}

TEST_F(Networks, ShowNoFileThatACardNames)
{
    PackageDetails details;
    details.card = "![roc](figures/roc.png) ![else](/etc/passwd) ![net](http://localhost/x.png)";
    details.pictures["figures/roc.png"] = QImage(8, 8, QImage::Format_RGB32);
    PackageCard card;
    card.setCard(details);
    const auto load = [&](const char* name) { return card.loadResource(QTextDocument::ImageResource, QUrl(name)); };
    EXPECT_FALSE(load("figures/roc.png").isNull());
    EXPECT_TRUE(load("/etc/passwd").isNull());
    EXPECT_TRUE(load("http://localhost/x.png").isNull());
}

TEST_F(Networks, ThatIsChosenAnalysesFromThenOn)
{
    const auto use = [&](const char* name) {
        engine.use([name] {
            LoadedNetwork loaded = scriptedSource()();
            loaded.package.name = name;
            loaded.package.descriptionSha256 = name;
            return loaded;
        });
    };
    engine.start();
    use("first"); // the start may not have begun
    use("second");
    ASSERT_TRUE(waitUntil([&] { return engine.state().phase == EngineState::Phase::Ready; }));
    EXPECT_EQ(engine.state().package->name, "second");
    EXPECT_EQ(engine.state().restarts, 0);
}

TEST(ComparisonTableModel, ShowsBothPackagesAndTheTest)
{
    ComparisonTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    workflows::PackageComparison comparison;
    comparison.first.area.area = 0.9;
    comparison.second.area.area = 0.8;
    comparison.second.interval = statistics::Interval{0.7, 0.85};
    comparison.difference.difference = 0.1;
    comparison.difference.p = 0.0001;
    model.setComparison(comparison, {"one", "other"});
    EXPECT_EQ(model.headerData(ComparisonTableModel::Second, Qt::Horizontal, Qt::DisplayRole).toString(), "other");
    EXPECT_EQ(model.index(0, ComparisonTableModel::Difference).data().toString(), "0.100");
    EXPECT_EQ(model.index(1, ComparisonTableModel::Second).data().toString(), "0.700 to 0.850");
    EXPECT_EQ(model.index(2, ComparisonTableModel::Difference).data().toString(), "p < 0.001");
    EXPECT_TRUE(model.asText().startsWith("Figure\tone\tother\tDifference\nInvasiveness: AUC\t0.900\t0.800\t0.100\n"));
}

TEST(PackageListModel, KeepsTheContractOfItemModels)
{
    const Theme theme;
    PackageListModel model(theme);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    workflows::InstalledPackage broken;
    broken.name = "broken";
    model.setPackages({broken});
    model.setInUse("sha");
    model.setPackages({});
}

TEST(TrainingOrder, ComesBackFromItsNote)
{
    const TrainingOrder order{"/c/cohort.csv", "", "/out/\u7f51"};
    EXPECT_EQ(trainingOrderFromJson(toJson(order)), order);
    EXPECT_FALSE(trainingOrderFromJson(""));
    EXPECT_FALSE(trainingOrderFromJson("{\"cohort\":\"x\"}"));
    EXPECT_EQ(argumentsOf(order, "/l"), (std::vector<std::string>{"train", "--cohort", "/c/cohort.csv", "--out",
                                                                  "/out/\u7f51", "--library", "/l"}));
}
