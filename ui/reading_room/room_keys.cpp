// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_keys.h"

#include "ui/reading/key_map.h"
#include "ui/reading_room/room_views.h"
#include "viewer/window_level.h"

#include <QCoreApplication>

#include <array>

namespace dsmt::ui {

namespace {

struct RoomKey {
    RoomAction action;
    const char* key;  ///< QKeySequence portable text
    const char* text; ///< English, context dsmt::ui::RoomKeys
};

constexpr std::array kKeys{
    RoomKey{RoomAction::TypeInvasiveness, "Alt+I", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Type the invasiveness")},
    RoomKey{RoomAction::More, "Alt+Up", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasiveness: 1 more")},
    RoomKey{RoomAction::Less, "Alt+Down", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasiveness: 1 less")},
    RoomKey{RoomAction::MuchMore, "Alt+PgUp", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasiveness: 10 more")},
    RoomKey{RoomAction::MuchLess, "Alt+PgDown", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasiveness: 10 less")},
    RoomKey{RoomAction::Yes, "Alt+Y", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasive: yes")},
    RoomKey{RoomAction::No, "Alt+N", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Invasive: no")},
    RoomKey{RoomAction::BubblePresent, "Ctrl+1", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Bubble lucency: present")},
    RoomKey{RoomAction::BubbleAbsent, "Ctrl+2", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Bubble lucency: absent")},
    RoomKey{RoomAction::BubbleCannotTell, "Ctrl+3",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Bubble lucency: cannot tell")},
    RoomKey{RoomAction::BubbleSure, "Alt+B", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Bubble lucency: type how sure")},
    RoomKey{RoomAction::PleuraPresent, "Ctrl+4",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Pleural retraction: present")},
    RoomKey{RoomAction::PleuraAbsent, "Ctrl+5", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Pleural retraction: absent")},
    RoomKey{RoomAction::PleuraCannotTell, "Ctrl+6",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Pleural retraction: cannot tell")},
    RoomKey{RoomAction::PleuraSure, "Alt+P",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Pleural retraction: type how sure")},
    RoomKey{RoomAction::Comment, "Alt+C", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Write a comment")},
    RoomKey{RoomAction::Lock, "Ctrl+Return",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Lock the answer and go to the next case")},
    RoomKey{RoomAction::Back, "Alt+Left",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "The answer before, in this session")},
    RoomKey{RoomAction::Forward, "Alt+Right",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "The answer after, up to the case that is to be read")},
    RoomKey{RoomAction::Views, "Alt+V", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Back to the slices")},
    RoomKey{RoomAction::Pause, "Ctrl+P",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Pause, and go on: the time is counted apart")},
    RoomKey{RoomAction::SignOut, "Ctrl+Shift+Q",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Sign out; the same case comes next time")},
    RoomKey{RoomAction::Leave, "Ctrl+Shift+L",
            QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "Coordinator: close the reading room")},
    RoomKey{RoomAction::KeySheet, "F1", QT_TRANSLATE_NOOP("dsmt::ui::RoomKeys", "This list")},
};

const RoomKey& rowOf(RoomAction action)
{
    return kKeys[std::size_t(action)];
}

} // namespace

QKeySequence roomKey(RoomAction action)
{
    return QKeySequence(roomKeyText(action), QKeySequence::PortableText);
}

QString roomKeyText(RoomAction action)
{
    return QString::fromLatin1(rowOf(action).key);
}

QString roomText(RoomAction action)
{
    return QCoreApplication::translate("dsmt::ui::RoomKeys", rowOf(action).text);
}

QList<KeyLine> roomKeyLines()
{
    QList<KeyLine> lines;
    for (const RoomKey& key : kKeys)
        lines.append({nativeKey(QString::fromLatin1(key.key)), roomText(key.action)});
    const KeyMap views;
    for (const ReadingAction action : RoomViews::actions())
        lines.append({shownKeys(views, action), actionText(action)});
    lines.append({QStringLiteral("1 - %1").arg(viewer::windowPresets().size()),
                  QCoreApplication::translate("dsmt::ui::RoomKeys", "Window presets")});
    return lines;
}

} // namespace dsmt::ui
