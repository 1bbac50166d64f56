// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dsmt::dicom {

namespace {

/// What the threads share: the next index to do and the failure to report.
class Queue final {
public:
    Queue(std::size_t count, const std::function<void(std::size_t)>& work) : m_count(count), m_work(work) {}

    /// False when nothing is left or something failed.
    bool doNext()
    {
        const std::size_t index = m_next.fetch_add(1);
        if (index >= m_count || m_failed)
            return false;
        run(index, [&] { m_work(index); });
        return !m_failed;
    }

    void run(std::size_t index, const std::function<void()>& step)
    {
        try {
            step();
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            if (!m_failed || index < m_failedIndex) {
                m_failure = std::current_exception();
                m_failedIndex = index;
            }
            m_failed = true;
        }
    }

    double fraction() const { return double(std::min(m_next.load(), m_count)) / double(m_count); }

    void rethrow() const
    {
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    const std::size_t m_count;
    const std::function<void(std::size_t)>& m_work;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_failed{false};
    std::mutex m_mutex;
    std::exception_ptr m_failure;
    std::size_t m_failedIndex = 0;
};

} // namespace

void forEachParallel(std::size_t count, const Progress& progress, const std::string& text,
                     const std::function<void(std::size_t)>& work)
{
    if (count == 0)
        return;
    Queue queue(count, work);
    {
        const std::size_t threads =
            std::min<std::size_t>(std::clamp(std::thread::hardware_concurrency(), 2U, 4U), count);
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < threads; ++i)
            helpers.emplace_back([&queue] {
                while (queue.doNext())
                    ;
            });
        // Cancelling counts as a failure of the last index: a real one wins and both stop the helpers.
        while (queue.doNext())
            queue.run(count, [&] { progress.advance(queue.fraction(), text); });
    }
    queue.rethrow();
}

} // namespace dsmt::dicom
