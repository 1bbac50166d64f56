// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/parallel_slices.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dsmt::phantom {

void forEachSlice(int count, int threads, const Progress& progress, const std::function<void(int)>& work)
{
    if (threads <= 0)
        threads = std::max(1, int(std::thread::hardware_concurrency()));
    std::atomic<int> next{0};
    std::atomic<bool> stop{false};
    std::mutex mutex;
    std::exception_ptr failure;

    const auto run = [&](bool reports) {
        try {
            for (int k = next++; k < count && !stop; k = next++) {
                if (reports)
                    progress.advance(double(k) / count);
                work(k);
            }
        } catch (...) {
            stop = true;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (int n = 1; n < std::min(threads, count); ++n)
            helpers.emplace_back([&] { run(false); });
        run(true);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace dsmt::phantom
