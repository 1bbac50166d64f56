// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace dsmt::viewer {

/// Turns something by itself, a round in twelve seconds, until it is stopped by any key, press of a button or turn of
/// the wheel anywhere in the program.
class Turntable final : public QObject {
    Q_OBJECT

public:
    explicit Turntable(QObject* parent = nullptr);

    void setTurning(bool turning);
    bool isTurning() const { return m_timer.isActive(); }
    /// A press on this object does not stop it: it is what turns it on and off.
    void setSwitch(QObject* button) { m_switch = button; }

signals:
    void turned(double degrees);
    void turningChanged(bool turning);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
    QElapsedTimer m_sinceTurn;
    QObject* m_switch = nullptr;
    quint64 m_start = 0; ///< counts how often it was started
};

} // namespace dsmt::viewer
