// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace dsmt::ui::testing {

/// How long the UI thread was ever kept from its event loop: a timer of 1 ms notes the longest time between its ticks,
/// and the most processor time of this thread between two, which says what is our doing on a machine that is busy with
/// other things.
class StallWatch final {
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double processor = processorMilliseconds();
            if (m_since.isValid()) {
                m_longest = std::max(m_longest, m_since.elapsed());
                const double work = processor - m_processorSince;
                m_longestWork = std::max(m_longestWork, work);
                m_aboveAim += work > kAimMilliseconds ? 1 : 0;
                ++m_turns;
            }
            m_since.start();
            m_processorSince = processor;
        });
        m_timer.start();
    }

    qint64 longestMilliseconds() const { return m_longest; }
    double longestWorkMilliseconds() const { return m_longestWork; }
    /// Turns of the event loop with more work than a frame of 60 Hz has room for, and all turns.
    int turnsAboveAim() const { return m_aboveAim; }
    int turns() const { return m_turns; }

private:
    static constexpr double kAimMilliseconds = 16;

    static double processorMilliseconds()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    double m_processorSince = 0, m_longestWork = 0;
    int m_aboveAim = 0, m_turns = 0;
};

} // namespace dsmt::ui::testing
