// SPDX-License-Identifier: GPL-3.0-or-later
// A network is trained from the Networks page with the real programs, by mouse and keys: begun, followed, ended, gone
// on with, installed, taken into use, and a nodule analysed with it.
#include "core/base/paths.h"
#include "core/workflows/simulate_cohort.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/networks/networks_page.h"
#include "ui/networks/training_dialog.h"
#include "ui/networks/training_run.h"
#include "ui/networks/training_view.h"
#include "ui/session/engine_source.h"
#include "ui/window/workstation.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
namespace fs = std::filesystem;

namespace {

constexpr int kPatience = 600000;

QPushButton* button(const QWidget& within, const QString& text)
{
    for (QPushButton* each : within.findChildren<QPushButton*>())
        if (each->text().remove('&') == text)
            return each;
    return nullptr;
}

void click(const QWidget& within, const QString& text)
{
    QPushButton* found = button(within, text);
    ASSERT_TRUE(found && found->isVisible() && found->isEnabled()) << text.toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
}

/// Processes of dsmt-engine whose command line names a folder.
int enginesFor(const fs::path& folder)
{
    int found = 0;
    for (const auto& process : fs::directory_iterator("/proc", fs::directory_options::skip_permission_denied)) {
        std::ifstream file(process.path() / "cmdline");
        const std::string line((std::istreambuf_iterator<char>(file)), {});
        found += line.find("dsmt-engine") != std::string::npos && line.find(folder.string()) != std::string::npos;
    }
    return found;
}

} // namespace

TEST(TrainingFromTheWindow, IsFollowedEndedGoneOnWithInstalledAndUsed)
{
    if (!fs::exists(programFolder() / "dsmt-engine") || !fs::exists(programFolder() / "dsmt"))
        GTEST_SKIP() << "dsmt or dsmt-engine is not built beside this test";
    const fixtures::TemporaryFolder folder;
    ::setenv("XDG_DATA_HOME", (folder / "home").c_str(), 1);
    workflows::simulateCohort({"internal", 24, 1, folder / "cohort", true}, {});
    fixtures::writeBytes(folder / "config.json", R"({"name": "own", "title": "Trained in the window", "folds": 2,
        "members": 1, "joint_epochs": 3, "fine_tuning_epochs": 1})");
    writeSmallCase(folder / "ct");
    const fs::path out = folder / "trained";

    const Theme theme;
    Workstation workstation(folder / "library", engineSource({}, {}), theme);
    workstation.window().resize(1280, 800);
    workstation.window().show();
    workstation.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&workstation.window()));
    workstation.start({folder / "ct", false, kNodule, false});
    ASSERT_TRUE(waitUntil([&] { return workstation.session().markedAt().has_value(); }, kPatience));
    QTest::keyClick(&workstation.window(), Qt::Key_6, Qt::ControlModifier);
    NetworksPage& page = workstation.networks();
    auto* list = page.findChild<QListView*>();
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 1; }, kPatience));
    page.findChild<QTabWidget*>()->setCurrentIndex(1);

    auto* run = page.findChild<TrainingRun*>();
    auto* view = page.findChild<TrainingView*>();
    click(*run, "Train...");
    auto* dialog = page.findChild<TrainingDialog*>();
    ASSERT_TRUE(dialog);
    const auto fields = dialog->findChildren<QLineEdit*>();
    ASSERT_EQ(fields.size(), 3);
    const fs::path texts[]{folder / "cohort", folder / "config.json", out};
    for (int n = 0; n < 3; ++n) {
        fields[n]->setFocus();
        QTest::keyClicks(fields[n], QString::fromStdString(texts[n].string()));
    }
    QTest::keyClick(fields[2], Qt::Key_Return);
    ASSERT_TRUE(run->isRunning());
    ASSERT_TRUE(waitUntil([&] { return view->epochCount() >= 1 || !run->isRunning(); }, kPatience));
    ASSERT_TRUE(run->isRunning()) << run->message().toStdString();
    EXPECT_EQ(enginesFor(out), 1);

    click(*run, "Cancel");
    ASSERT_TRUE(waitUntil([&] { return !run->isRunning(); }, kPatience));
    EXPECT_TRUE(waitUntil([&] { return enginesFor(out) == 0; }, 2000)) << "nothing goes on unseen";
    EXPECT_TRUE(run->message().contains("goes on from its last epoch")) << run->message().toStdString();

    click(*run, "Go on");
    ASSERT_TRUE(waitUntil([&] { return !run->isRunning(); }, kPatience));
    EXPECT_TRUE(run->message().startsWith("Trained, sealed and trusted")) << run->message().toStdString();
    EXPECT_TRUE(waitUntil([&] { return view->epochCount() == 4; })) << view->epochCount();

    click(*run, "Install what was trained");
    ASSERT_TRUE(waitUntil([&] { return list->model()->rowCount() == 2; }, kPatience));
    ASSERT_TRUE(waitUntil([&] { return page.findChild<QLabel*>("networkTitle")->text() == "Trained in the window"; },
                          kPatience));
    click(page, "Use for analyses");
    ASSERT_TRUE(waitUntil(
        [&] {
            const EngineState& state = workstation.engine().state();
            return state.phase == EngineState::Phase::Ready && state.package && state.package->name == "own";
        },
        kPatience));
    workstation.session().analyze();
    ASSERT_TRUE(waitUntil([&] { return workstation.session().predictions().size() == 1; }, kPatience));
    EXPECT_EQ(workstation.session().predictions()[0].assessment.provenance.package, "own");
    ::unsetenv("XDG_DATA_HOME");
}

TEST(TrainingFromTheWindow, SaysWhyItCannotBe)
{
    if (!fs::exists(programFolder() / "dsmt-engine") || !fs::exists(programFolder() / "dsmt"))
        GTEST_SKIP() << "dsmt or dsmt-engine is not built beside this test";
    const fixtures::TemporaryFolder folder;
    workflows::simulateCohort({"internal", 16, 1, folder / "cohort", true}, {});
    const Theme theme;
    LibraryThread library(folder / "library");
    TrainingRun run(library, theme);
    run.start({QString::fromStdString((folder / "cohort").string()),
               {},
               QString::fromStdString((folder / "trained").string())});
    ASSERT_TRUE(waitUntil([&] { return !run.isRunning(); }, kPatience));
    EXPECT_TRUE(run.message().contains("too few to train on")) << run.message().toStdString();
}
