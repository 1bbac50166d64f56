// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace dsmt::study {

/// UTC, in milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// As the clock of this machine stands.
Instant instantNow();
/// ISO 8601: 2026-11-29T08:30:00.000Z.
std::string isoText(Instant instant);
/// @throws Error(BadInput) for any other form
Instant instantFrom(const std::string& isoText);

} // namespace dsmt::study
