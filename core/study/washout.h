// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/instant.h"

#include <optional>
#include <string>

namespace dsmt::study {

/// When the next session may begin: so many days of 24 hours after the last answer of the session before was locked.
Instant washoutEnds(Instant lastLocked, int days);

/// Clocks of one machine are corrected by seconds; more is somebody's doing.
inline constexpr std::chrono::seconds kClockTolerance{5};

/// Why nobody may read now, as a sentence; "" when the clock is where it may be. A washout means nothing when the clock
/// may run backwards. @param newestKnown the latest moment on record in the library
std::string whyClockRefused(Instant now, std::optional<Instant> newestKnown);

} // namespace dsmt::study
