// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <functional>
#include <string>
#include <vector>

namespace dsmt::commands {

/// Runs dsmt-engine with a command that tells its progress in JSON lines (app/dsmt_engine/event_lines.h) and waits for
/// its end; cancelling ends it.
/// @param line every other line, as JSON text
/// @throws Error(Failed) when it does not end well (what it says of it stands on standard error); Cancelled
void runEngine(const std::vector<std::string>& arguments, const Progress& progress,
               const std::function<void(const std::string& line)>& line);

} // namespace dsmt::commands
