// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/reading_keys.h"

#include <QKeySequence>
#include <QString>

namespace dsmt::ui {

/// What keys do in the reading room beside those of the views. They work whatever has the focus.
enum class RoomAction {
    TypeInvasiveness,
    More,
    Less,
    MuchMore,
    MuchLess,
    Yes,
    No,
    BubblePresent,
    BubbleAbsent,
    BubbleCannotTell,
    BubbleSure,
    PleuraPresent,
    PleuraAbsent,
    PleuraCannotTell,
    PleuraSure,
    Comment,
    Lock,
    Back,
    Forward,
    Views,
    Pause,
    SignOut,
    Leave,
    KeySheet,
};

QKeySequence roomKey(RoomAction action);
/// The same as portable text.
QString roomKeyText(RoomAction action);
/// In the language of the window.
QString roomText(RoomAction action);

/// Every key of the room, for its sheet.
QList<KeyLine> roomKeyLines();

} // namespace dsmt::ui
