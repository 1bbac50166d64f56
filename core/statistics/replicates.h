// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <cstddef>
#include <functional>

namespace dsmt::statistics {

/// Does [0, count) in pieces on several threads (0: one for each processor), this one among them, which reports
/// progress. What a piece does may not depend on another or on the order.
/// @param work is given the first number of a piece and the one after its last
/// @throws Cancelled, and what the work throws first
void inPieces(std::size_t count, int threads, const Progress& progress,
              const std::function<void(std::size_t begin, std::size_t end)>& work);

} // namespace dsmt::statistics
