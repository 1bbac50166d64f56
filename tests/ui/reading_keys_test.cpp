// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that a person chooses: the map alone, and the editor on the Reading page.
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/reading/key_map.h"
#include "ui/reading/reading_page.h"
#include "ui/window/workstation.h"

#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;
using enum ReadingAction;

namespace {

/// No two actions answer to one key, and none to a key of the views.
void expectNoKeyTwice(const KeyMap& map)
{
    QStringList seen;
    for (const FixedKey& fixed : fixedKeys())
        seen << QKeySequence(fixed.key).toString();
    for (const ReadingKey& row : readingKeys())
        for (const QString& key : map.keysOf(row.action)) {
            EXPECT_FALSE(seen.contains(key)) << key.toStdString();
            seen << key;
        }
}

} // namespace

TEST(KeyMap, BeginsWithTheTable)
{
    const KeyMap map;
    EXPECT_EQ(map.keysOf(MarkNodule), QStringList({"N", "M"}));
    EXPECT_EQ(map.keysOf(Redo), QStringList({"Ctrl+Shift+Z", "Ctrl+Y"}));
    EXPECT_FALSE(map.isChanged(MarkNodule));
    EXPECT_EQ(map.toJson(), "{}");
    expectNoKeyTwice(map);
}

TEST(KeyMap, TakesAKeyFromTheActionThatHasIt)
{
    KeyMap map;
    ASSERT_TRUE(map.useOf("X"));
    EXPECT_EQ(map.useOf("X")->action, ShowCrosshair);
    EXPECT_TRUE(map.addKey(MarkNodule, "X"));
    EXPECT_EQ(map.keysOf(MarkNodule), QStringList({"N", "M", "X"}));
    EXPECT_TRUE(map.keysOf(ShowCrosshair).isEmpty());
    expectNoKeyTwice(map);
    map.reset(ShowCrosshair);
    EXPECT_TRUE(map.keysOf(ShowCrosshair).isEmpty()) << "its own key is in use elsewhere";
    map.reset(MarkNodule);
    map.reset(ShowCrosshair);
    EXPECT_EQ(map, KeyMap());
}

TEST(KeyMap, LeavesTheViewsTheirKeys)
{
    KeyMap map;
    for (const char* key : {"Up", "PgDown", "Home", "Tab", "Space", "+", "0", "1", "9", "", "Ctrl", "nothing"}) {
        EXPECT_FALSE(map.addKey(MarkNodule, key)) << key;
        EXPECT_EQ(map, KeyMap()) << key;
    }
    EXPECT_FALSE(map.useOf("PgUp")->action);
    EXPECT_EQ(map.useOf("2")->text, "A window preset");
}

TEST(KeyMap, ComesBackFromItsNote)
{
    KeyMap map;
    map.addKey(PlayCine, "X"); // from ShowCrosshair
    map.addKey(ShowCrosshair, "C");
    map.addKey(Fit, "Ctrl+Shift+F5");
    map.removeKey(Analyze, "A");
    EXPECT_EQ(KeyMap::fromJson(map.toJson()), map);
    expectNoKeyTwice(KeyMap::fromJson(map.toJson()));
}

TEST(KeyMap, MakesNothingOfADamagedNote)
{
    for (const char* note : {"", "[]", "{\"Fly\":[\"F\"]}", "{\"Fit\":7}", "{\"MarkNodule\":[\"N\",\"M\",\"Up\"]}"})
        EXPECT_EQ(KeyMap::fromJson(note), KeyMap()) << note;
    // Two that claim one key.
    const KeyMap map = KeyMap::fromJson(R"({"Fit":["J"],"OneToOne":["J"]})");
    expectNoKeyTwice(map);
}

namespace {

class KeysOfAPerson : public ::testing::Test {
protected:
    KeysOfAPerson() { writeSmallCase(folder.path() / "ct"); }

    void start(const StartRequest& request = {})
    {
        workstation.reset();
        workstation = std::make_unique<Workstation>(folder.path() / "library", scriptedSource(), theme);
        workstation->window().resize(1200, 800);
        workstation->window().show();
        workstation->window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&workstation->window()));
        workstation->start(request);
        ASSERT_TRUE(waitUntil([&] { return workstation->session().series() != nullptr; }));
        axial = workstation->reading().planes()[0];
    }

    /// As a person comes to it: the sheet of keys, and its button.
    QDialog* editor()
    {
        QTest::keyClick(axial, '?');
        auto* sheet = workstation->window().findChild<QDialog*>("keySheet");
        if (!sheet)
            return nullptr;
        QTest::mouseClick(sheet->findChild<QPushButton*>(), Qt::LeftButton);
        return workstation->window().findChild<QDialog*>("keyEditor");
    }

    static void choose(QDialog* editor, ReadingAction action)
    {
        auto* rows = editor->findChild<QTreeWidget*>();
        const auto found = rows->findItems(actionText(action), Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1);
        rows->scrollToItem(found[0]);
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(found[0]).center());
    }

    static QPushButton* button(QDialog* editor, const QString& text)
    {
        for (QPushButton* each : editor->findChildren<QPushButton*>())
            if (each->text().remove('&') == text)
                return each;
        return nullptr;
    }

    static bool says(QDialog* editor, const QString& text)
    {
        const auto labels = editor->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == text; });
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
    std::unique_ptr<Workstation> workstation;
    viewer::SliceView* axial = nullptr;
};

} // namespace

TEST_F(KeysOfAPerson, ReplaceTheOthersAtOnceAndInTheNextSession)
{
    start({folder.path() / "ct", false, {}, false});
    QDialog* keys = editor();
    ASSERT_TRUE(keys);
    auto* field = keys->findChild<QKeySequenceEdit*>();
    choose(keys, MarkNodule);

    QTest::keyClick(field, Qt::Key_Up);
    EXPECT_TRUE(says(keys, "Up cannot be chosen: the views keep it for \"Slice by slice\"."));
    EXPECT_FALSE(button(keys, "Add")->isEnabled());
    QTest::keyClick(field, Qt::Key_X);
    EXPECT_TRUE(says(keys, "Conflict: X is the key of \"Lines of the crosshair\", which loses it."));
    ASSERT_TRUE(button(keys, "Take over")) << "the second key replaces the first in the field";
    QTest::mouseClick(button(keys, "Take over"), Qt::LeftButton);
    keys->close();

    QTest::keyClick(axial, Qt::Key_X);
    EXPECT_EQ(axial->tool(), viewer::Tool::MarkNodule);
    QTest::keyClick(axial, Qt::Key_Escape);

    start();
    ASSERT_TRUE(waitUntil([&] { return workstation->reading().keys().map().keysOf(MarkNodule).contains("X"); }));
    QTest::keyClick(axial, Qt::Key_X);
    EXPECT_EQ(axial->tool(), viewer::Tool::MarkNodule);
    QTest::keyClick(axial, Qt::Key_Escape);

    keys = editor();
    ASSERT_TRUE(keys);
    QTest::mouseClick(button(keys, "All keys as they were"), Qt::LeftButton);
    keys->close();
    QTest::keyClick(axial, Qt::Key_X);
    EXPECT_EQ(axial->tool(), viewer::Tool::Browse);
}

TEST_F(KeysOfAPerson, MayBeNoneOrAsTheyWere)
{
    start({folder.path() / "ct", false, {}, false});
    QDialog* keys = editor();
    ASSERT_TRUE(keys);
    choose(keys, MarkNodule);
    QTest::mouseClick(button(keys, "No key"), Qt::LeftButton);
    EXPECT_TRUE(workstation->reading().keys().map().keysOf(MarkNodule).isEmpty());
    QTest::keyClick(axial, Qt::Key_N);
    EXPECT_EQ(axial->tool(), viewer::Tool::Browse);
    QTest::mouseClick(button(keys, "As it was"), Qt::LeftButton);
    QTest::keyClick(axial, Qt::Key_N);
    EXPECT_EQ(axial->tool(), viewer::Tool::MarkNodule);
}
