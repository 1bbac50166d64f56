// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
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

/// Every key of the room on one sheet; any key or click outside closes it.
class RoomKeySheet final : public QDialog {
    Q_OBJECT

public:
    explicit RoomKeySheet(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace dsmt::ui
