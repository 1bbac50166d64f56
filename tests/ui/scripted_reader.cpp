// SPDX-License-Identifier: GPL-3.0-or-later
// A reader at the window of the reading room, by keys, until there is nothing left to read: each answer that the room
// says is locked is a byte on standard output. Its parent kills it. Exit code 9: the network's answer was in reach
// before the unaided one was locked.
#include "tests/ui/room_script.h"
#include "tests/ui/waiting.h"
#include "ui/reading_room/network_answer_view.h"

#include <QApplication>

#include <cstdlib>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::ui;
using namespace dsmt::ui::testing;

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Theme theme;
    ReadingRoom room(argv[1], std::atoll(argv[2]), theme);
    QObject::connect(&room.session(), &RoomSession::locked, &room, [](int, bool) {
        if (::write(1, "x", 1) != 1)
            ::_exit(1);
    });
    room.show();
    room.activateWindow();
    if (!QTest::qWaitForWindowActive(&room) || !signInByKeys(room, 0, QString::fromUtf8(argv[3])))
        return 3;
    while (room.session().step()->state == study::SessionState::Reading) {
        const bool done = answerByKeys(room, [&] {
            const bool seen = room.findChild<NetworkAnswerView*>()->isVisible() || room.session().step()->network;
            if (seen && !room.session().step()->aided)
                ::_exit(9);
        });
        if (!done ||
            !waitUntil([&] { return isAsked(room) || room.session().step()->state != study::SessionState::Reading; }))
            return 4;
    }
    return 0;
}
