// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_limits.h"

#include <cstdint>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

namespace dsmt::dicom {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
constexpr bool kIsSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kIsSanitized = false;
#endif

constexpr std::uint64_t kSpareBytes = std::uint64_t(64) << 20U;
// OpenJPEG keeps four bytes a sample in the picture, in its tiles and in their transform; cells and answer are ours.
constexpr std::uint64_t kBytesPerPixel = 24;
constexpr std::uint64_t kStreamCopies = 3;

void limit(int resource, rlim_t value)
{
    rlimit limits{};
    if (::getrlimit(__rlimit_resource_t(resource), &limits) != 0)
        return;
    limits.rlim_cur = std::min(value, limits.rlim_max);
    ::setrlimit(__rlimit_resource_t(resource), &limits);
}

/// Address space in use when the process was ready, before any picture.
std::uint64_t bytesAtRest()
{
    static const std::uint64_t bytes = [] {
        std::uint64_t pages = 0;
        std::ifstream("/proc/self/statm") >> pages;
        return pages * std::uint64_t(::sysconf(_SC_PAGESIZE));
    }();
    return bytes;
}

void setTimer(std::chrono::milliseconds time)
{
    itimerval timer{};
    timer.it_value.tv_sec = time.count() / 1000;
    timer.it_value.tv_usec = time.count() % 1000 * 1000;
    ::setitimer(ITIMER_PROF, &timer, nullptr);
}

std::uint64_t pixelsOf(const CompressedFrame& frame)
{
    return std::uint64_t(unsigned(frame.rows)) * unsigned(frame.columns);
}

} // namespace

std::chrono::milliseconds decodingTime(const CompressedFrame& frame)
{
    constexpr std::uint64_t kPixelsPerMillisecond = 4000;
    return std::chrono::milliseconds(1500 + pixelsOf(frame) / kPixelsPerMillisecond);
}

void restrictProcess()
{
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    if (kIsSanitized)
        return;
    bytesAtRest();
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 0);
}

FrameLimits::FrameLimits(const CompressedFrame& frame)
{
    if (!kIsSanitized)
        limit(RLIMIT_AS,
              bytesAtRest() + kSpareBytes + kStreamCopies * frame.stream.size() + kBytesPerPixel * pixelsOf(frame));
    setTimer(decodingTime(frame));
}

FrameLimits::~FrameLimits()
{
    setTimer(std::chrono::milliseconds(0));
    if (!kIsSanitized)
        limit(RLIMIT_AS, RLIM_INFINITY);
}

} // namespace dsmt::dicom
