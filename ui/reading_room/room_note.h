// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <optional>

namespace dsmt::ui {

// Whether the reading room is open, noted in the library and in its audit trail: a reader who kills the program comes
// back into the room, not to the worklist.

/// The study that it is open for.
std::optional<std::int64_t> openRoom(database::Library& library);
void noteRoomOpened(database::Library& library, std::int64_t studyId);
void noteRoomClosed(database::Library& library);

} // namespace dsmt::ui
