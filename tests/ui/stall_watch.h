// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace dsmt::ui::testing {

/// How long the UI thread was ever kept from its event loop. A timer of 1 ms notes, between its ticks:
/// - the time on the clock,
/// - the processor time of this thread, which is what it worked itself,
/// - the time on the clock without that in which this thread could have run but other programs had the processors: its
///   own work and its waits for locks, disks and other threads, on a machine that is busy with other things, too.
class StallWatch final {
public:
    StallWatch() : m_schedule(::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.start();
    }
    ~StallWatch() { ::close(m_schedule); }
    StallWatch(const StallWatch&) = delete;
    StallWatch& operator=(const StallWatch&) = delete;

    qint64 longestMilliseconds() const { return qint64(m_longest); }
    double longestWorkMilliseconds() const { return m_longestWork; }
    double longestHeldMilliseconds() const { return m_longestHeld; }
    /// Turns of the event loop with more work than a frame of 60 Hz has room for, and all turns.
    int turnsAboveAim() const { return m_aboveAim; }
    int turns() const { return m_turns; }

private:
    static constexpr double kAimMilliseconds = 16;

    void tick()
    {
        const double processor = processorMilliseconds(), waited = waitedMilliseconds();
        if (m_since.isValid()) {
            const double clock = double(m_since.nsecsElapsed()) / 1e6, work = processor - m_processorSince;
            m_longest = std::max(m_longest, clock);
            m_longestWork = std::max(m_longestWork, work);
            m_longestHeld = std::max(m_longestHeld, clock - (waited - m_waitedSince));
            m_aboveAim += work > kAimMilliseconds ? 1 : 0;
            ++m_turns;
        }
        m_since.start();
        m_processorSince = processor;
        m_waitedSince = waited;
    }

    static double processorMilliseconds()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    /// In the queue of those that could run (the second number of schedstat, ns); 0 where the system does not say.
    double waitedMilliseconds() const
    {
        char text[128]{};
        if (m_schedule < 0 || ::pread(m_schedule, text, sizeof text - 1, 0) <= 0)
            return 0;
        char* second = nullptr;
        std::strtoull(text, &second, 10);
        return double(std::strtoull(second, nullptr, 10)) / 1e6;
    }

    const int m_schedule;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0, m_longestHeld = 0;
    double m_processorSince = 0, m_longestWork = 0, m_waitedSince = 0;
    int m_aboveAim = 0, m_turns = 0;
};

} // namespace dsmt::ui::testing
