// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader can get at while reading: planted marks of patients, truth, other reads and the network must be
// nowhere.
#include "tests/ui/open_room.h"
#include "tests/ui/reachable_texts.h"
#include "ui/reading/scene_pane.h"
#include "ui/reading_room/network_answer_view.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/reading_room/room_cts.h"
#include "ui/reading_room/room_views.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QToolButton>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace {

class RoomBlinding : public OpenRoom {
protected:
    /// Fails for each mark that is in reach.
    void expectNoMark(const char* when, bool networkToo = true)
    {
        const QString all = (reachableTexts() + heard.texts()).join(QLatin1Char('\n'));
        ASSERT_GT(all.size(), 2000) << "the walk found next to nothing";
        EXPECT_TRUE(all.contains("Lock the answer") || all.contains("Lock the corrected answer"));
        for (const QString& mark : kMarks)
            EXPECT_FALSE(all.contains(mark)) << when << ": " << mark.toStdString() << " is in reach";
        EXPECT_FALSE(all.contains("the reference standard says")) << when;
        EXPECT_EQ(all.contains(kProbabilityText) || all.contains("0.8137"), !networkToo) << when;
        if (const auto& step = room->session().step()) {
            EXPECT_EQ(step->network.has_value(), !networkToo && step->state == study::SessionState::Reading) << when;
            for (const auto& [key, json] : step->measurements)
                for (const QString& mark : kMarks)
                    EXPECT_EQ(json.find(mark.toStdString()), std::string::npos);
        }
        EXPECT_TRUE(QApplication::clipboard()->text().isEmpty()) << when;
    }

    void pressEveryKey()
    {
        // Neither pictures, nor exports, nor a panel of the header open by a key of the Reading page.
        const auto windows = QApplication::topLevelWidgets().size();
        for (const auto& [key, modifiers] :
             {std::pair{Qt::Key_S, Qt::ControlModifier}, std::pair{Qt::Key_C, Qt::ControlModifier},
              std::pair{Qt::Key_A, Qt::ShiftModifier}, std::pair{Qt::Key_O, Qt::ShiftModifier},
              std::pair{Qt::Key_G, Qt::ShiftModifier}, std::pair{Qt::Key_A, Qt::NoModifier},
              std::pair{Qt::Key_O, Qt::ControlModifier}, std::pair{Qt::Key_1, Qt::ControlModifier}})
            press(*room, key, modifiers);
        press(*room, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        press(*room, Qt::Key_1, Qt::ControlModifier); // takes the answer back
        EXPECT_EQ(QApplication::topLevelWidgets().size(), windows);
    }

    /// By its key; nothing of it can be copied or saved.
    void show3d()
    {
        press(*room, Qt::Key_V, Qt::AltModifier); // to the slices
        press(*room, Qt::Key_V);
        ASSERT_TRUE(waitUntil([&] { return room->views().scene().isVisible() && room->views().scene().hasScene(); }));
        for (const auto* button : room->views().findChildren<QToolButton*>())
            EXPECT_NE(button->text(), QString("Picture"));
        const auto windows = QApplication::topLevelWidgets().size();
        press(*room, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        press(*room, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        EXPECT_TRUE(QApplication::clipboard()->image().isNull());
        EXPECT_EQ(QApplication::topLevelWidgets().size(), windows);
    }

    HeardMessages heard;
};

} // namespace

TEST_F(RoomBlinding, UnaidedReadersGetAtNothing)
{
    QApplication::clipboard()->setText("PLANTED-PATIENT"); // copied before the room was opened
    plan({study::Design::Unaided, 1, 1, false});
    expectNoMark("before signing in");
    ASSERT_TRUE(signIn());
    for (int n = 0; n < 3; ++n) {
        ASSERT_TRUE(answerByKeys(*room, [&] {
            expectNoMark("while reading");
            pressEveryKey();
            expectNoMark("after keys of the Reading page");
            show3d();
            expectNoMark("with the 3-D view");
        }));
    }
    ASSERT_TRUE(waitUntil([&] { return room->session().step()->state == study::SessionState::Done; }));
    expectNoMark("when all is done");
    press(*room, Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return room->session().earlier().has_value(); }));
    expectNoMark("at an earlier answer");
    press(*room, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    expectNoMark("after signing out");
}

TEST_F(RoomBlinding, StandAloneReadersGetAtNothing)
{
    plan({study::Design::StandAlone});
    ASSERT_TRUE(signIn());
    for (int n = 0; n < 3; ++n)
        ASSERT_TRUE(answerByKeys(*room, [&] { expectNoMark("while reading"); }));
    ASSERT_TRUE(waitUntil([&] { return room->session().step()->state == study::SessionState::Done; }));
    expectNoMark("when all is done");
}

TEST_F(RoomBlinding, SequentialReadersGetTheNetworksAnswerOnlyAfterTheirOwnIsLocked)
{
    plan({study::Design::Sequential});
    ASSERT_TRUE(signIn());
    for (int n = 0; n < 3; ++n) {
        ASSERT_TRUE(answerByKeys(*room, [&] {
            ASSERT_FALSE(room->session().step()->aided);
            expectNoMark("unaided");
            EXPECT_FALSE(room->findChild<NetworkAnswerView*>()->isVisible());
            press(*room, Qt::Key_P, Qt::ControlModifier);
            ASSERT_TRUE(waitUntil([&] { return room->session().isPaused(); }));
            expectNoMark("paused");
            press(*room, Qt::Key_P, Qt::ControlModifier);
            ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
        }));
        ASSERT_TRUE(answerByKeys(*room, [&] {
            ASSERT_TRUE(room->session().step()->aided);
            expectNoMark("aided", false);
            EXPECT_TRUE(room->findChild<NetworkAnswerView*>()->isVisible());
        }));
    }
}

TEST_F(RoomBlinding, CrossoverReadersGetItInTheAidedHalfOnly)
{
    plan({study::Design::Crossover}, {8, 1});
    ASSERT_TRUE(signIn());
    int aided = 0;
    for (int n = 0; n < 8; ++n)
        ASSERT_TRUE(answerByKeys(*room, [&] {
            aided += room->session().step()->aided;
            expectNoMark("in the first session", !room->session().step()->aided);
        }));
    EXPECT_EQ(aided, 4);
    ASSERT_TRUE(waitUntil([&] { return room->session().step()->state == study::SessionState::Washout; }));
    expectNoMark("in the washout");
}

TEST_F(RoomBlinding, TheTruthOfATrainingCaseIsToldOnceItIsLockedAndOfNoOther)
{
    plan({study::Design::Unaided, 1, 1, true});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(answerByKeys(*room, [&] {
        ASSERT_TRUE(room->session().step()->training);
        expectNoMark("training case");
    }));
    ASSERT_TRUE(waitUntil([&] { return message().contains("the reference standard says"); }));
    for (int n = 0; n < 2; ++n) {
        ASSERT_TRUE(answerByKeys(*room));
        ASSERT_TRUE(waitUntil([&] { return isAsked(*room) || !room->panel().isVisible(); }));
        expectNoMark("an analysed case");
    }
}

TEST_F(RoomBlinding, ACtThatCannotBeReadNamesNeitherPatientNorFolder)
{
    studyId = makeRoomStudy(library, {3, 1}, {study::Design::Unaided});
    std::filesystem::remove_all(folder / "ct");
    open();
    signIn();
    ASSERT_TRUE(waitUntil([&] { return message().contains("cannot be read"); }));
    expectNoMark("without the CT");
}
