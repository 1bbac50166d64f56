// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace dsmt::training {

/// Calls work(0) ... work(count - 1), as many at once as useThreads said, this thread among them. Tensor operations
/// inside stay on their thread, with gradients where the caller has them on. (at::parallel_for would do, but runs
/// everything on one thread unless all of the program is compiled for LibTorch's own OpenMP.)
/// @throws what a call throws; of several the one with the lowest number
void forEachOnWorkers(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace dsmt::training
