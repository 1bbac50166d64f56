// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/decoder_process.h"

#include "core/base/error.h"
#include "core/dicom/decoder_limits.h"
#include "core/dicom/decoder_messages.h"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>

namespace dsmt::dicom {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds kMostStartingTime{20'000};
// The decoder counts its own time on the processor. The clock on the wall is for one that sleeps, and must not blame
// a picture for a machine that is busy.
constexpr int kWallOverProcessorTime = 5;

milliseconds until(Clock::time_point end)
{
    return std::max(milliseconds(0), std::chrono::duration_cast<milliseconds>(end - Clock::now()));
}

/// The end of a child that has broken off, in words; it is made to end when it has not.
std::string endOf(ChildProcess& child)
{
    child.kill(); // changes nothing for one that is already dying
    return child.waitForEnd();
}

std::string sentence(const std::string& end, bool isLate, const CompressedFrame& frame)
{
    if (isLate || end == fmt::format("was stopped by signal {}", SIGPROF))
        return fmt::format("decoding it takes more than {:.1f} s: its pixel data are damaged",
                           double(decodingTime(frame).count()) / 1000);
    return fmt::format("the decoder {} while decoding it: its pixel data are damaged", end);
}

} // namespace

DecoderProcess::DecoderProcess(const std::filesystem::path& program, const std::stop_token& stop)
{
    m_child.emplace(program, std::vector<std::string>{}, std::vector<std::string>{});
    bool isReady = false;
    try {
        isReady = readReady(
            [&](void* bytes, std::size_t count) { return m_child->read(bytes, count, kMostStartingTime, stop); });
    } catch (const Error&) { // it is late
    }
    if (!isReady)
        throw Error(ErrorKind::Failed, fmt::format("{} {} before it was ready", program.string(), endOf(*m_child)));
}

void DecoderProcess::decode(const CompressedFrame& frame, std::span<std::uint16_t> cells, const std::stop_token& stop)
{
    const std::vector<std::byte> start = requestStart(frame);
    const Clock::time_point end = Clock::now() + kWallOverProcessorTime * decodingTime(frame);
    std::optional<std::string> reason;
    try {
        if (!m_child->write(start.data(), start.size(), until(end), stop) ||
            !m_child->write(frame.stream.data(), frame.stream.size(), until(end), stop))
            throw Error(ErrorKind::Failed, "the decoder closed its pipe");
        reason = readAnswer(
            [&](void* bytes, std::size_t count) { return m_child->read(bytes, count, until(end), stop); }, cells);
    } catch (const Error&) {
        const std::string words = sentence(endOf(*m_child), Clock::now() >= end, frame);
        m_child.reset();
        throw Error(ErrorKind::BadInput, words);
    } catch (const Cancelled&) {
        m_child.reset();
        throw;
    }
    if (reason)
        throw Error(ErrorKind::BadInput, *reason);
}

} // namespace dsmt::dicom
