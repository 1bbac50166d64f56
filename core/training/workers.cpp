// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/workers.h"

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace dsmt::training {

namespace {

/// Operations on the calling thread alone, until it ends. The setting belongs to the thread.
class OneThread final {
public:
    OneThread() : m_before(at::get_num_threads()) { at::set_num_threads(1); }
    ~OneThread() { at::set_num_threads(m_before); }
    OneThread(const OneThread&) = delete;
    OneThread& operator=(const OneThread&) = delete;

private:
    int m_before;
};

} // namespace

void forEachOnWorkers(std::size_t count, const std::function<void(std::size_t)>& work)
{
    const auto threads = std::min(count, std::size_t(at::get_num_threads()));
    const bool gradients = at::GradMode::is_enabled();
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failures(count);
    const auto run = [&] {
        const OneThread alone;
        const at::AutoGradMode asOutside(gradients);
        for (std::size_t n = next++; n < count; n = next++)
            try {
                work(n);
            } catch (...) {
                failures[n] = std::current_exception();
            }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::size_t n = 1; n < threads; ++n)
            helpers.emplace_back(run);
        run();
    }
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

} // namespace dsmt::training
