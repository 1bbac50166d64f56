// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// Runs the command line program, for work that needs what a window does not hold (training, judging), and waits for
/// its end; cancelling ends it and the engine that it started.
/// @param program empty: dsmt beside the running program
/// @throws Error(NotFound) without it; Error(Failed) with what it said last when it does not end well; Cancelled
void runDsmt(const std::vector<std::string>& arguments, const Progress& progress,
             const std::filesystem::path& program = {});

} // namespace dsmt::workflows
