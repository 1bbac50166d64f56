// SPDX-License-Identifier: GPL-3.0-or-later
// A whole crossover through the room's window.
#include "tests/ui/open_room.h"

#include <QComboBox>

#include <cstdlib>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

using RoomCrossover = OpenRoom;

TEST_F(RoomCrossover, ThreeReadersComeToTheEndAndTheStudyVerifies)
{
    const char* wanted = std::getenv("DSMT_TEST_ROOM_CASES");
    const int cases = wanted ? std::atoi(wanted) : 4;
    plan({study::Design::Crossover, 3}, {cases, 1});
    for (int session = 1; session <= 2; ++session) {
        for (int reader = 0; reader < 3; ++reader) {
            ASSERT_TRUE(signIn(reader));
            for (int n = 0; n < cases; ++n)
                ASSERT_TRUE(answerByKeys(*room, [&] { EXPECT_EQ(room->session().step()->session, session); }))
                    << reader << ' ' << n;
            ASSERT_TRUE(waitUntil([&] { return room->session().step()->state != study::SessionState::Reading; }));
            press(*room, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
            ASSERT_TRUE(waitUntil([&] { return room->findChild<QComboBox*>()->isVisible(); }));
        }
        clockOffset = 30 * 86400;
    }
    ask([&](database::Library& opened) {
        EXPECT_EQ(opened.connection()
                      .execAndGet("SELECT count(*) FROM reads WHERE study = " + std::to_string(studyId))
                      .getInt(),
                  3 * 2 * cases);
        EXPECT_EQ(
            opened.connection()
                .execAndGet("SELECT count(*) FROM reads WHERE arm = 'aided' AND study = " + std::to_string(studyId))
                .getInt(),
            3 * cases);
        for (const database::LibraryFault& fault : database::checkStudy(opened, studyId).faults)
            ADD_FAILURE() << fault.text;
        return true;
    });
}
