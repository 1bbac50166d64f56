// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/cine_player.h"

#include "viewer/qt/slice_view.h"

#include <algorithm>

namespace dsmt::viewer {

CinePlayer::CinePlayer(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    setFramesPerSecond(m_framesPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &CinePlayer::showNext);
}

void CinePlayer::play(SliceView* view)
{
    m_view = view;
    if (!view || view->sliceCount() < 2)
        return stop();
    // From the far end there is nothing to play: from the start again.
    const int end = m_step > 0 ? view->sliceCount() - 1 : 0;
    if (!m_bouncing && view->slice() == end)
        view->scrollBy(-m_step * view->sliceCount());
    m_timer.start();
    emit changed();
}

void CinePlayer::stop()
{
    m_timer.stop();
    emit changed();
}

void CinePlayer::setFramesPerSecond(int frames)
{
    m_framesPerSecond = std::clamp(frames, 1, 60);
    m_timer.setInterval(1000 / m_framesPerSecond);
    emit changed();
}

void CinePlayer::setBackwards(bool backwards)
{
    m_step = backwards ? -1 : 1;
    emit changed();
}

void CinePlayer::setBouncing(bool bouncing)
{
    m_bouncing = bouncing;
    emit changed();
}

void CinePlayer::showNext()
{
    if (!m_view || m_view->sliceCount() < 2)
        return stop();
    const int next = m_view->slice() + m_step;
    if (next < 0 || next >= m_view->sliceCount()) {
        if (!m_bouncing)
            return stop();
        setBackwards(m_step > 0);
    }
    m_view->scrollBy(m_step);
}

} // namespace dsmt::viewer
