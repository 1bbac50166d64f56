// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace dsmt::ui::testing {

/// How long the UI thread was ever kept from its event loop: a timer of 1 ms notes the longest time between its ticks.
class StallWatch final {
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_since.isValid())
                m_longest = std::max(m_longest, m_since.elapsed());
            m_since.start();
        });
        m_timer.start();
    }

    qint64 longestMilliseconds() const { return m_longest; }
    /// Forgets what was, for example the start.
    void restart()
    {
        m_since.invalidate();
        m_longest = 0;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace dsmt::ui::testing
