// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/reading_time.h"

#include <algorithm>

namespace dsmt::study {

ReadingTime startedAt(double now, double secondsBefore, double idleBefore)
{
    return {secondsBefore, idleBefore, now, false};
}

ReadingTime at(const ReadingTime& time, double now)
{
    const double gap = std::max(0.0, now - time.lastSign);
    ReadingTime then = time;
    then.seconds += gap;
    then.idleSeconds += time.paused ? gap : std::max(0.0, gap - kIdleAfterSeconds);
    return then;
}

ReadingTime signAt(const ReadingTime& time, double now)
{
    if (time.paused)
        return time;
    ReadingTime then = at(time, now);
    then.lastSign = now;
    return then;
}

ReadingTime pausedAt(const ReadingTime& time, double now)
{
    ReadingTime then = signAt(time, now);
    then.paused = true;
    return then;
}

ReadingTime resumedAt(const ReadingTime& time, double now)
{
    ReadingTime then = at(time, now);
    then.lastSign = now;
    then.paused = false;
    return then;
}

} // namespace dsmt::study
