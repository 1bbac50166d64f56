// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/room_script.h"
#include "tests/ui/room_study.h"
#include "tests/ui/waiting.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>

namespace dsmt::ui::testing {

/// The reading room over a library of its own, with a clock that a test may set.
class OpenRoom : public ::testing::Test {
protected:
    void plan(const RoomPlan& plan, const RoomCases& cases = {})
    {
        studyId = makeRoomStudy(library, cases, plan);
        open();
    }

    void open()
    {
        room.reset();
        room = std::make_unique<ReadingRoom>(
            library, studyId, theme, [this] { return study::instantNow() + std::chrono::seconds(clockOffset.load()); });
        room->resize(1400, 900);
        room->show();
        room->activateWindow();
        if (!QTest::qWaitForWindowActive(room.get()))
            ADD_FAILURE() << "keys go to the active window";
    }

    bool signIn(int row = 0, const QString& passcode = fixtures::kPasscode)
    {
        return signInByKeys(*room, row, passcode);
    }
    QString message() { return shownText(*room, QObject::tr("Message")); }

    /// Over a connection of its own.
    template <class Ask> auto ask(Ask work)
    {
        database::Library opened(library);
        return work(opened);
    }
    int countOf(const std::string& sql);

    fixtures::TemporaryFolder folder;
    std::filesystem::path library = folder / "library";
    Theme theme;
    std::int64_t studyId = 0;
    std::atomic<long> clockOffset = 0; ///< seconds
    std::unique_ptr<ReadingRoom> room;
};

} // namespace dsmt::ui::testing
