// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/instant.h"

#include <optional>

namespace dsmt::study {

/// So many wrong passcodes in a row shut a reader out until the coordinator sets another one.
inline constexpr int kMostWrongPasscodes = 10;

/// How long to wait after wrong passcodes in a row: nothing after the first two, which are typing, then 2 s, doubled
/// each time, 15 minutes at most (OWASP Authentication Cheat Sheet: lockout with growing delay).
std::chrono::seconds waitAfter(int wrongInARow);

/// Why a passcode is not even looked at, as a clause; "" when it is. @param lastWrong when the last of them was entered
std::string whyNoSignIn(int wrongInARow, std::optional<Instant> lastWrong, Instant now);

} // namespace dsmt::study
