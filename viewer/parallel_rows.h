// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace dsmt::viewer {

/// Calls work(first, last) for bands of rows that together are 0 to `count` - 1, on at most `threads` threads of which
/// the caller's is one; returns when all are done. `work` must not throw.
void forEachBand(int count, int threads, const std::function<void(int first, int last)>& work);

} // namespace dsmt::viewer
