// SPDX-License-Identifier: GPL-3.0-or-later
// What the reading room refuses: in words, in the window, on record.
#include "tests/ui/open_room.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/studies/passcode_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class RoomRefusals : public OpenRoom {
protected:
    bool refusesToSignIn(const QString& passcode, const QString& words, int row = 0)
    {
        if (signIn(row, passcode))
            return false;
        return waitUntil([&] { return message().contains(words); });
    }

    int events(const std::string& kind, const std::string& text = "")
    {
        return countOf("SELECT count(*) FROM study_events WHERE kind = '" + kind + "' AND detail_json LIKE '%" + text +
                       "%'");
    }

    QDialog* leaveDialog()
    {
        room->activateWindow(); // a dialog may have been there
        EXPECT_TRUE(QTest::qWaitForWindowActive(room.get()));
        press(*room, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        return room->findChild<PasscodeDialog*>();
    }
};

} // namespace

TEST_F(RoomRefusals, WrongPasscodesWithGrowingDelay)
{
    plan({study::Design::Unaided});
    for (int n = 0; n < 3; ++n) {
        EXPECT_TRUE(refusesToSignIn("wrong", "he passcode is wrong")) << message().toStdString();
        EXPECT_EQ(events("sign-in refused"), n + 1);
    }
    EXPECT_TRUE(refusesToSignIn(fixtures::kPasscode, "after 3 wrong passcodes wait another"))
        << message().toStdString();
    clockOffset = 60;
    EXPECT_TRUE(refusesToSignIn("wrong", "he passcode is wrong"));
    EXPECT_TRUE(refusesToSignIn(fixtures::kPasscode, "after 4 wrong passcodes wait another 4 s"))
        << message().toStdString();
    clockOffset = 120;
    EXPECT_TRUE(signIn());
}

TEST_F(RoomRefusals, TheQueueOfAnotherReader)
{
    plan({study::Design::Unaided, 2});
    ask([&](database::Library& opened) {
        const auto readers = database::StudyStore(opened).readers(studyId);
        database::SignInStore(opened).setPasscode(readers[1].readerId, "of the second");
        return true;
    });
    EXPECT_TRUE(refusesToSignIn(fixtures::kPasscode, "he passcode is wrong", 1)); // the first one's passcode
    EXPECT_EQ(countOf("SELECT count(*) FROM study_events JOIN study_readers USING (study, reader) WHERE "
                      "kind = 'sign-in refused' AND number = 2"),
              1);
    ASSERT_TRUE(signIn(0));
    ASSERT_TRUE(answerByKeys(*room));
    EXPECT_EQ(countOf("SELECT count(*) FROM reads JOIN study_readers USING (study, reader) WHERE number = 2"), 0);
}

TEST_F(RoomRefusals, AClockThatWasSetBack)
{
    plan({study::Design::Unaided});
    clockOffset = 3600;
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(answerByKeys(*room));
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    clockOffset = 0;
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return message().contains("he clock was set back"); })) << message().toStdString();
    EXPECT_GE(events("clock refused"), 1);
    EXPECT_EQ(countOf("SELECT count(*) FROM reads WHERE study = " + std::to_string(studyId)), 1);
    press(*room, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(refusesToSignIn(fixtures::kPasscode, "he clock was set back"));
}

TEST_F(RoomRefusals, AWashoutThatIsNotOver)
{
    plan({study::Design::Crossover});
    ASSERT_TRUE(signIn());
    for (int n = 0; n < 3; ++n)
        ASSERT_TRUE(answerByKeys(*room));
    ASSERT_TRUE(waitUntil([&] { return message().contains("The second one may begin on"); }))
        << message().toStdString();
    EXPECT_FALSE(room->panel().isVisible());
    press(*room, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    clockOffset = 27 * 86400;
    ASSERT_TRUE(signIn());
    EXPECT_TRUE(message().contains("The second one may begin on"));
    press(*room, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    clockOffset = 29 * 86400;
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    EXPECT_EQ(room->session().step()->session, 2);
}

TEST_F(RoomRefusals, APlanThatWasChangedAfterItWasFrozen)
{
    plan({study::Design::Unaided});
    ask([&](database::Library& opened) {
        opened.connection().exec("DROP TRIGGER study_orders_are_never_changed");
        opened.connection().exec("UPDATE study_orders SET position = position + 10 WHERE position = 1");
        return true;
    });
    EXPECT_TRUE(refusesToSignIn(fixtures::kPasscode, "not the one that was frozen")) << message().toStdString();
    EXPECT_EQ(events("refused", "changed after it was frozen"), 1);
    EXPECT_FALSE(room->session().isSignedIn());
}

TEST_F(RoomRefusals, NobodyLeavesWithoutTheCoordinator)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    QSignalSpy left(room.get(), &ReadingRoom::left);
    room->close();
    EXPECT_TRUE(room->isVisible());
    auto* dialog = room->findChild<PasscodeDialog*>();
    ASSERT_TRUE(dialog);
    dialog->reject();
    ASSERT_TRUE(waitUntil([&] { return !room->findChild<PasscodeDialog*>(); }));
    for (const QString& passcode : {QString(fixtures::kPasscode), QString(kCoordinator)}) {
        dialog = dynamic_cast<PasscodeDialog*>(leaveDialog());
        ASSERT_TRUE(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), passcode);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        if (passcode != kCoordinator) {
            const auto says = [&] {
                for (const QLabel* label : dialog->findChildren<QLabel*>())
                    if (label->text().contains("he passcode is wrong"))
                        return true;
                return false;
            };
            ASSERT_TRUE(waitUntil(says));
            EXPECT_EQ(countOf("SELECT count(*) FROM audit WHERE action = 'coordinator refused'"), 1);
            dialog->reject();
            ASSERT_TRUE(waitUntil([&] { return !room->findChild<PasscodeDialog*>(); }));
        }
    }
    EXPECT_TRUE(waitUntil([&] { return left.count() == 1; }));
    EXPECT_FALSE(room->session().isSignedIn());
}
