// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <functional>

namespace dsmt::phantom {

/// Runs the work for 0..count-1 on `threads` threads (0: one for each processor); the calling one takes part, reports
/// progress and may be cancelled. The order is free, so the work must not depend on it.
/// @throws Cancelled, and whatever the work throws first
void forEachSlice(int count, int threads, const Progress& progress, const std::function<void(int)>& work);

} // namespace dsmt::phantom
