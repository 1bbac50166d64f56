// SPDX-License-Identifier: GPL-3.0-or-later
// The main layouts as pictures, on the embedded simulated case with the shipped network, held against baselines.
#include "ui/window/workstation.h"

#include "core/base/paths.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/baseline_picture.h"
#include "tests/ui/waiting.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/reading/reading_page.h"
#include "ui/session/engine_source.h"
#include "ui/window/language.h"

#include <QDialog>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

constexpr int kPatience = 120000;
constexpr int kRestMilliseconds = 600;

/// One window for all: reading a case takes longer than drawing it.
class Baselines : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        if (!std::filesystem::exists(programFolder() / "dsmt-engine"))
            return;
        s_folder = std::make_unique<fixtures::TemporaryFolder>();
        s_theme = std::make_unique<Theme>();
        s_theme->applyTo(*qApp);
        installLanguage(*qApp, "en");
        s_workstation = std::make_unique<Workstation>(s_folder->path() / "library", engineSource({}, {}), *s_theme);
        s_workstation->window().resize(1280, 800);
        s_workstation->window().show();
        s_workstation->window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&s_workstation->window()));
        s_workstation->start({.simulatedCase = true, .analyze = true});
        ASSERT_TRUE(waitUntil([] { return !s_workstation->session().predictions().empty(); }, kPatience));
    }

    static void TearDownTestSuite()
    {
        s_workstation.reset();
        s_theme.reset();
        s_folder.reset();
    }

    void SetUp() override
    {
        if (!s_workstation)
            GTEST_SKIP() << "dsmt-engine is not built beside this test";
        ReadingPlace place;
        place.crosshair = s_workstation->session().predictions().back().assessment.nodule->center;
        place.window = {-600, 1500};
        s_workstation->reading().goTo(place);
        axial()->setFocus();
        press(Qt::Key_R); // the zoom is no part of the place
    }

    static viewer::SliceView* axial() { return s_workstation->reading().planes()[0]; }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(axial(), key, modifiers); }

    static void expectLook(const std::string& name)
    {
        // Texts that wrap get their height only after a few rounds of layout.
        QTest::qWait(kRestMilliseconds);
        EXPECT_EQ(differenceFrom(name, pictureOf(s_workstation->window())), "");
    }

    static inline std::unique_ptr<fixtures::TemporaryFolder> s_folder;
    static inline std::unique_ptr<Theme> s_theme;
    static inline std::unique_ptr<Workstation> s_workstation;
};

} // namespace

TEST_F(Baselines, TwoByTwo)
{
    press(Qt::Key_3, Qt::AltModifier);
    expectLook("two_by_two");
}

TEST_F(Baselines, ThreeAcrossAroundTheNodule)
{
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_Z);
    expectLook("three_across");
}

TEST_F(Baselines, OneAndThreeWithASlabAndTurnedPlanes)
{
    press(Qt::Key_4, Qt::AltModifier);
    press(Qt::Key_S);
    for (int n = 0; n < 4; ++n)
        press(Qt::Key_W);
    expectLook("one_and_three");
}

TEST_F(Baselines, OneView)
{
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_2);
    expectLook("one_view");
}

TEST_F(Baselines, Cases)
{
    s_workstation->window().showPage(0);
    expectLook("cases");
    s_workstation->window().showPage(1);
}

TEST_F(Baselines, DifferWhereAViewMoved)
{
    press(Qt::Key_3, Qt::AltModifier);
    settle();
    const QImage before = pictureOf(s_workstation->window());
    press(Qt::Key_PageDown);
    settle();
    if (!qEnvironmentVariableIsSet("DSMT_WRITE_BASELINES")) {
        EXPECT_NE(differenceFrom("two_by_two", pictureOf(s_workstation->window())), "");
        EXPECT_EQ(differenceFrom("two_by_two", before), "");
    }
}
