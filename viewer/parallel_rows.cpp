// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/parallel_rows.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace dsmt::viewer {

void forEachBand(int count, int threads, const std::function<void(int, int)>& work)
{
    if (count <= 0)
        return;
    if (threads <= 1)
        return work(0, count);
    // Smaller bands than threads: one that is slow, or starts late, does not hold up the others.
    const int rows = std::max(1, count / (4 * threads));
    std::atomic<int> next{0};
    const auto run = [&] {
        for (int first = next.fetch_add(rows); first < count; first = next.fetch_add(rows))
            work(first, std::min(first + rows, count));
    };
    std::vector<std::jthread> helpers;
    try {
        for (int n = 1; n < std::min(threads, count); ++n)
            helpers.emplace_back(run);
    } catch (const std::system_error&) {
        // No more threads to be had: those there are do it.
    }
    run();
}

} // namespace dsmt::viewer
