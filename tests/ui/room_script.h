// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading_room/reading_room.h"

#include <QString>

#include <functional>

namespace dsmt::ui::testing {

// A reader at the room's window, by keys alone.

/// Chooses the reader of this row (from 0) and types the passcode; false when the room does not open the desk, or a
/// notice, in time.
bool signInByKeys(ReadingRoom& room, int row, const QString& passcode);

/// Answers and locks the case that is on the screen, by keys; false when it is not locked in time.
/// @param before is called when the CT is there and nothing is answered yet
bool answerByKeys(ReadingRoom& room, const std::function<void()>& before = {});

/// The case is asked for and its CT is on the screen.
bool isAsked(ReadingRoom& room);

/// A text of the page in front whose widget has this accessible name.
QString shownText(ReadingRoom& room, const QString& accessibleName);

/// A key to whatever has the focus in the room.
void press(ReadingRoom& room, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(ReadingRoom& room, const QString& text);

} // namespace dsmt::ui::testing
