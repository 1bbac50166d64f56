// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/room_script.h"

#include "tests/ui/waiting.h"
#include "ui/reading_room/rating_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dsmt::ui::testing {

namespace {

QWidget* focusOf(ReadingRoom& room)
{
    QWidget* focus = room.focusWidget();
    return focus && focus->isVisible() ? focus : &room;
}

QPushButton* lockButton(ReadingRoom& room)
{
    return room.panel().findChild<QPushButton*>("primary");
}

} // namespace

void press(ReadingRoom& room, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focusOf(room), key, modifiers);
}

void type(ReadingRoom& room, const QString& text)
{
    QTest::keyClicks(focusOf(room), text);
}

bool isAsked(ReadingRoom& room)
{
    const auto& step = room.session().step();
    return step && step->state == study::SessionState::Reading && !room.session().earlier() &&
           room.panel().isVisible() && lockButton(room)->isEnabled();
}

bool signInByKeys(ReadingRoom& room, int row, const QString& passcode)
{
    auto* readers = room.findChild<QComboBox*>();
    if (!waitUntil([&] { return readers->isVisible() && readers->count() > row; }))
        return false;
    readers->setFocus();
    press(room, Qt::Key_Home);
    for (int n = 0; n < row; ++n)
        press(room, Qt::Key_Down);
    press(room, Qt::Key_Tab);
    type(room, passcode);
    press(room, Qt::Key_Return);
    const auto message = [&] { return shownText(room, QObject::tr("Message")); };
    return waitUntil([&] {
               return isAsked(room) || (room.session().step() && !readers->isVisible()) ||
                      (readers->isVisible() && !message().isEmpty());
           }) &&
           !readers->isVisible();
}

bool answerByKeys(ReadingRoom& room, const std::function<void()>& before)
{
    if (!waitUntil([&] { return isAsked(room); }))
        return false;
    if (before)
        before();
    const auto& step = *room.session().step();
    const int number = step.caseNumber;
    press(room, Qt::Key_I, Qt::AltModifier);
    type(room, QString::number(number % 100));
    press(room, number % 2 == 0 ? Qt::Key_Y : Qt::Key_N, Qt::AltModifier);
    press(room, Qt::Key_3, Qt::ControlModifier);
    press(room, Qt::Key_5, Qt::ControlModifier);
    bool locked = false;
    const auto connection =
        QObject::connect(&room.session(), &RoomSession::locked, &room, [&](int, bool) { locked = true; });
    press(room, Qt::Key_Return, Qt::ControlModifier);
    const bool done = waitUntil([&] { return locked; });
    QObject::disconnect(connection);
    return done;
}

QString shownText(ReadingRoom& room, const QString& accessibleName)
{
    for (const QLabel* label : room.findChildren<QLabel*>())
        if (label->isVisible() && label->accessibleName() == accessibleName)
            return label->text();
    return {};
}

} // namespace dsmt::ui::testing
