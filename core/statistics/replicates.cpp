// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/replicates.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dsmt::statistics {

namespace {

constexpr std::size_t kPiecesAThread = 16;

} // namespace

void inPieces(std::size_t count, int threads, const Progress& progress,
              const std::function<void(std::size_t begin, std::size_t end)>& work)
{
    if (threads <= 0)
        threads = std::max(1, int(std::thread::hardware_concurrency()));
    const std::size_t piece = std::max<std::size_t>(1, count / (std::size_t(threads) * kPiecesAThread));
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stops{false};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&](bool reports) {
        try {
            for (std::size_t begin = next.fetch_add(piece); begin < count && !stops; begin = next.fetch_add(piece)) {
                if (reports)
                    progress.advance(double(begin) / double(count));
                work(begin, std::min(begin + piece, count));
            }
        } catch (...) {
            stops = true;
            const std::lock_guard lock(mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t n = 1; n < std::size_t(threads) && n * piece < count; ++n)
            helpers.emplace_back([&] { run(false); });
        run(true);
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace dsmt::statistics
