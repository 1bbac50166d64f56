// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/turntable.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace dsmt::viewer {

namespace {

constexpr double kDegreesPerSecond = 30;
constexpr int kIntervalMs = 16;
constexpr double kLongestStep = 6; ///< degrees: a machine that was busy goes on from where it was

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr;
}

/// What a person does, but for holding a modifier down before the key that is meant.
bool isDoing(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        return true;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
        return !isModifier(static_cast<const QKeyEvent&>(event).key());
    default:
        return false;
    }
}

} // namespace

Turntable::Turntable(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(kIntervalMs);
    connect(&m_timer, &QTimer::timeout, this,
            [this] { emit turned(std::min(kLongestStep, double(m_sinceTurn.restart()) / 1000 * kDegreesPerSecond)); });
}

void Turntable::setTurning(bool turning)
{
    if (turning == isTurning())
        return;
    if (turning) {
        ++m_start;
        m_sinceTurn.start();
        m_timer.start();
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        m_timer.stop();
        QCoreApplication::instance()->removeEventFilter(this);
    }
    emit turningChanged(turning);
}

bool Turntable::eventFilter(QObject* watched, QEvent* event)
{
    // Of a widget's events its window gets the first word, too early to know what was pressed.
    const bool ofTopLevel = watched->isWindowType() && watched->inherits("QWidgetWindow");
    if (!ofTopLevel && watched != m_switch && isDoing(*event)) {
        // The key that is pressed may be the one that stops it: that comes first.
        QMetaObject::invokeMethod(
            this,
            [this, start = m_start] {
                if (start == m_start)
                    setTurning(false);
            },
            Qt::QueuedConnection);
    }
    return false;
}

} // namespace dsmt::viewer
