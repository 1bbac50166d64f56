// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/study/instant.h"

#include <cstdint>
#include <optional>
#include <string>

namespace dsmt::database {

/// Nobody signs in or reads while the clock stands before the newest moment on record (core/study/washout.h); each such
/// attempt is kept as an event. @throws Error(Refused), Error(Failed)
void requireClock(Library& library, std::int64_t studyId, std::optional<std::int64_t> readerId, study::Instant now);

/// The coordinator says why the clock is right although it was set back: what is on record until now is not compared
/// any more. A washout is not shortened by it. It is an event and an entry of the audit trail. @throws Error(Failed)
void acceptClock(Library& library, std::int64_t studyId, const std::string& reason,
                 study::Instant now = study::instantNow());

} // namespace dsmt::database
