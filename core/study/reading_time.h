// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dsmt::study {

/// Without a sign of the reader for longer than this, the rest of the time is idle. Looking at a slice for a minute is
/// reading.
inline constexpr double kIdleAfterSeconds = 60;

/// How long a reader has been at an answer. Told by a clock that never runs backwards, in seconds from any start, so
/// that no reading time is negative when the machine's clock is set (R9).
struct ReadingTime {
    double seconds = 0;     ///< on the answer, pauses too
    double idleSeconds = 0; ///< of these, in pauses and beyond kIdleAfterSeconds without a sign
    double lastSign = 0;    ///< by the clock
    bool paused = false;
};

/// Goes on from what was spent before an interruption.
ReadingTime startedAt(double now, double secondsBefore = 0, double idleBefore = 0);
/// The reader moved, typed or clicked. Nothing in a pause is such a sign.
ReadingTime signAt(const ReadingTime& time, double now);
ReadingTime pausedAt(const ReadingTime& time, double now);
ReadingTime resumedAt(const ReadingTime& time, double now);
/// As it stands, without a sign.
ReadingTime at(const ReadingTime& time, double now);

} // namespace dsmt::study
