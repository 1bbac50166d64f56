// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace dsmt::viewer {

class SliceView;

/// Scrolls a view by itself, one slice a tick of a timer. A view that takes longer to draw is shown slower; ticks that
/// were missed are not made up for, so that keys and mouse are always answered.
class CinePlayer final : public QObject {
    Q_OBJECT

public:
    explicit CinePlayer(QObject* parent = nullptr);

    /// Nothing plays any more when the view is gone, has no slices or is null.
    void play(SliceView* view);
    void stop();
    bool isPlaying() const { return m_timer.isActive(); }
    SliceView* view() const { return m_view; }

    /// 1 to 60.
    void setFramesPerSecond(int frames);
    int framesPerSecond() const { return m_framesPerSecond; }

    void setBackwards(bool backwards);
    bool isBackwards() const { return m_step < 0; }

    /// At the end of the stack: turn round, or stop there.
    void setBouncing(bool bouncing);
    bool isBouncing() const { return m_bouncing; }

signals:
    /// It plays, stops or plays otherwise.
    void changed();

private:
    void showNext();

    QTimer m_timer;
    QPointer<SliceView> m_view;
    int m_framesPerSecond = 15;
    int m_step = 1;
    bool m_bouncing = true;
};

} // namespace dsmt::viewer
