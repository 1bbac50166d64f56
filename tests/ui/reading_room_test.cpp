// SPDX-License-Identifier: GPL-3.0-or-later
// A reader's way through the reading room, by keys and mouse.
#include "core/database/read_store.h"
#include "tests/ui/open_room.h"
#include "ui/reading/key_sheet.h"
#include "ui/reading/linked_planes.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/reading_room/room_cts.h"
#include "ui/reading_room/room_keys.h"
#include "ui/reading_room/room_measurements.h"
#include "ui/reading_room/room_views.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

namespace dsmt::ui::testing {

int OpenRoom::countOf(const std::string& sql)
{
    return ask([&](database::Library& opened) { return opened.connection().execAndGet(sql).getInt(); });
}

} // namespace dsmt::ui::testing

namespace {

class ReadingRoomTest : public OpenRoom {
protected:
    std::vector<database::StoredRead> reads()
    {
        return ask([&](database::Library& opened) { return database::ReadStore(opened).ofStudy(studyId); });
    }
};

} // namespace

TEST_F(ReadingRoomTest, EveryQuestionIsAnsweredByKeysAndLockedAsAnswered)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const int number = room->session().step()->caseNumber;
    press(*room, Qt::Key_I, Qt::AltModifier);
    type(*room, "72.5");
    press(*room, Qt::Key_Up, Qt::AltModifier);
    press(*room, Qt::Key_PageDown, Qt::AltModifier); // 63.5
    press(*room, Qt::Key_N, Qt::AltModifier);        // against its own number: nothing is derived
    press(*room, Qt::Key_1, Qt::ControlModifier);
    press(*room, Qt::Key_B, Qt::AltModifier);
    type(*room, "90");
    press(*room, Qt::Key_6, Qt::ControlModifier);
    press(*room, Qt::Key_P, Qt::AltModifier);
    type(*room, "15");
    press(*room, Qt::Key_C, Qt::AltModifier);
    type(*room, "spiculated, d k u"); // letters that are keys of the views
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room) && room->session().step()->caseNumber != number; }));
    ASSERT_EQ(reads().size(), 1u);
    const NoduleRead read = reads().front().read;
    EXPECT_EQ(read.invasiveness, 63.5);
    EXPECT_EQ(read.invasiveCall, false);
    EXPECT_EQ(read.bubbleLucency, SignAnswer::Present);
    EXPECT_EQ(read.bubbleLucencyConfidence, 90);
    EXPECT_EQ(read.pleuralRetraction, SignAnswer::CannotTell);
    EXPECT_EQ(read.pleuralRetractionConfidence, 15);
    EXPECT_EQ(read.comment, "spiculated, d k u");
    EXPECT_GT(read.seconds.value_or(0), 0);
    EXPECT_EQ(room->views().planes().tool(), viewer::Tool::Browse);
    // The next case starts with nothing answered.
    EXPECT_EQ(room->panel().openQuestions().size(), 4);
}

TEST_F(ReadingRoomTest, TheSliderAndTheButtonsAnswerToo)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    auto* slider = room->panel().findChild<QSlider*>();
    EXPECT_EQ(room->panel().answers().invasiveness, std::nullopt);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() - 2, slider->height() / 2));
    EXPECT_GT(room->panel().answers().invasiveness.value_or(0), 50);
    // Open questions are named once; locking again leaves them open.
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(message().contains("yes or no")) << message().toStdString();
    EXPECT_TRUE(reads().empty());
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return reads().size() == 1; }));
    EXPECT_EQ(reads().front().read.invasiveCall, std::nullopt);
}

TEST_F(ReadingRoomTest, ComesBackToTheSameCaseWithWhatWasGivenAndMeasured)
{
    plan({study::Design::Sequential});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(answerByKeys(*room));
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const auto before = *room->session().step();
    ASSERT_TRUE(before.aided);
    press(*room, Qt::Key_I, Qt::AltModifier);
    type(*room, "41");
    press(*room, Qt::Key_V, Qt::AltModifier);
    press(*room, Qt::Key_D); // a distance
    auto* axial = room->views().planes().views()[0];
    QTest::mousePress(axial, Qt::LeftButton, {}, {150, 150});
    QTest::mouseMove(axial, {200, 180});
    QTest::mouseRelease(axial, Qt::LeftButton, {}, {220, 190});
    ASSERT_EQ(room->views().measurements().count(), 1);
    QTest::qWait(600); // the draft is written after a moment
    open();            // as after a crash: nothing was signed out
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const auto after = *room->session().step();
    EXPECT_EQ(after.caseNumber, before.caseNumber);
    EXPECT_TRUE(after.aided);
    EXPECT_EQ(room->panel().answers().invasiveness, 41);
    EXPECT_EQ(room->views().measurements().count(), 1);
    EXPECT_GT(after.seconds, 0);
    EXPECT_EQ(countOf("SELECT count(*) FROM annotations"), 0); // it belongs to the read
    EXPECT_EQ(countOf("SELECT count(*) FROM study_events WHERE kind = 'measurement'"), 1);
}

TEST_F(ReadingRoomTest, GoesBackAndCorrectsWithAReason)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const int first = room->session().step()->caseNumber;
    ASSERT_TRUE(answerByKeys(*room));
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const int second = room->session().step()->caseNumber;
    press(*room, Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return room->session().earlier().has_value(); }));
    EXPECT_EQ(room->session().step()->caseNumber, first);
    EXPECT_EQ(room->panel().answers().invasiveness, first % 100);
    ASSERT_TRUE(waitUntil([&] { return room->panel().findChild<QPushButton*>("primary")->isEnabled(); }));
    press(*room, Qt::Key_I, Qt::AltModifier);
    type(*room, "88");
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(message().contains("Say why")) << message().toStdString();
    for (QLineEdit* edit : room->panel().findChildren<QLineEdit*>())
        if (edit->placeholderText().startsWith("Why"))
            QTest::keyClicks(edit, "slipped");
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return reads().size() == 2; }));
    EXPECT_EQ(reads().back().read.invasiveness, 88);
    EXPECT_EQ(reads().back().reason, "slipped");
    EXPECT_EQ(reads().back().supersedes, reads().front().id);
    ASSERT_TRUE(waitUntil([&] { return room->session().step()->caseNumber == first; }));
    // A key that comes while the case is shown anew goes nowhere.
    ASSERT_TRUE(waitUntil([&] {
        if (!isAsked(*room))
            press(*room, Qt::Key_Right, Qt::AltModifier);
        return isAsked(*room);
    }));
    EXPECT_EQ(room->session().step()->caseNumber, second);
}

TEST_F(ReadingRoomTest, AnUnaidedAnswerOfASequentialCaseStaysAndSaysWhy)
{
    plan({study::Design::Sequential});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(answerByKeys(*room));
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    press(*room, Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return room->session().earlier().has_value(); }));
    EXPECT_TRUE(message().contains("has been shown since")) << message().toStdString();
    QTest::qWait(300);
    EXPECT_FALSE(room->panel().findChild<QPushButton*>("primary")->isEnabled());
}

TEST_F(ReadingRoomTest, PausesAreCountedApart)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    press(*room, Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return room->session().isPaused(); }));
    EXPECT_FALSE(room->panel().isVisible()); // nor the CT
    EXPECT_FALSE(room->views().isVisible());
    QTest::qWait(1200);
    press(*room, Qt::Key_Return, Qt::ControlModifier); // nothing is locked in a pause
    press(*room, Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(answerByKeys(*room));
    const NoduleRead read = reads().front().read;
    EXPECT_GE(read.idleSeconds.value_or(0), 1.1);
    EXPECT_GT(*read.seconds, *read.idleSeconds);
    EXPECT_EQ(countOf("SELECT count(*) FROM study_events WHERE kind IN ('pause', 'resume')"), 2);
}

TEST_F(ReadingRoomTest, TheNextCtIsReadWhileTheReaderThinks)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    const std::int64_t following = room->session().step()->followingSeriesId;
    ASSERT_NE(following, 0);
    ASSERT_TRUE(waitUntil([&] { return room->cts().ahead() == following; }));
    press(*room, Qt::Key_Y, Qt::AltModifier);
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    press(*room, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room) && room->session().step()->seriesId == following; }));
}

TEST_F(ReadingRoomTest, WindowsAndSlicesThatWereLookedAtAreOnRecord)
{
    plan({study::Design::Unaided});
    ASSERT_TRUE(signIn());
    ASSERT_TRUE(waitUntil([&] { return isAsked(*room); }));
    press(*room, Qt::Key_2);
    press(*room, Qt::Key_Up);
    ASSERT_TRUE(waitUntil([&] {
        return countOf("SELECT count(*) FROM study_events WHERE kind = 'window'") == 1 &&
               countOf("SELECT count(*) FROM study_events WHERE kind = 'slice'") == 1;
    }));
}

TEST_F(ReadingRoomTest, TheSheetOfKeysNamesEachOfThem)
{
    plan({study::Design::Unaided});
    press(*room, Qt::Key_F1);
    auto* sheet = room->findChild<KeySheet*>();
    ASSERT_TRUE(sheet);
    QString all;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        all += label->text() + '\n';
    for (int n = 0; n <= int(RoomAction::KeySheet); ++n) {
        EXPECT_TRUE(all.contains(roomText(RoomAction(n))));
        EXPECT_TRUE(all.contains(roomKey(RoomAction(n)).toString(QKeySequence::NativeText)));
        EXPECT_FALSE(roomKey(RoomAction(n)).isEmpty());
    }
}
