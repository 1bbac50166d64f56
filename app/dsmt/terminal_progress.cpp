// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/terminal_progress.h"

#include <csignal>
#include <cstdlib>
#include <fmt/core.h>
#include <unistd.h>

namespace dsmt::commands {

namespace {

constexpr std::chrono::milliseconds kBetweenLines{100};
constexpr const char* kClearLine = "\r\033[K";

// A signal handler can reach nothing else.
volatile std::sig_atomic_t interrupted = 0;

void noteInterrupt(int)
{
    interrupted = 1;
}

} // namespace

struct TerminalProgress::Line {
    std::string what;
    bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    bool isRead = std::getenv("DSMT_PROGRESS") != nullptr; ///< by a program, workflows::runDsmt
    std::stop_source stop;
    std::chrono::steady_clock::time_point last{};
    std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
    double first = -1; ///< where the job began; one that goes on begins in the middle
    struct sigaction old {};

    /// Once the job has gone on long enough to tell.
    std::string timeLeft(std::chrono::steady_clock::time_point now, double fraction) const
    {
        const double seconds = std::chrono::duration<double>(now - start).count();
        if (seconds < 3 || fraction - first <= 0.005)
            return {};
        const double left = seconds * (1 - fraction) / (fraction - first);
        return left < 90 ? fmt::format(", {:.0f} s left", left) : fmt::format(", {:.0f} min left", left / 60);
    }

    void show(double fraction, const std::string& text)
    {
        if (interrupted)
            stop.request_stop();
        const auto now = std::chrono::steady_clock::now();
        if ((!isTerminal && !isRead) || now - last < kBetweenLines)
            return;
        last = now;
        if (isRead) {
            fmt::print(stderr, "progress {:.4f} {}\n", fraction, text);
            std::fflush(stderr);
            return;
        }
        if (first < 0)
            first = fraction;
        fmt::print(stderr, "{}{:3.0f} % {}: {}{}", kClearLine, 100 * fraction, what, text, timeLeft(now, fraction));
        std::fflush(stderr);
    }
};

TerminalProgress::TerminalProgress(std::string what) : m_line(std::make_unique<Line>())
{
    m_line->what = std::move(what);
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = noteInterrupt;
    action.sa_flags = int(SA_RESETHAND) | SA_RESTART;
    ::sigaction(SIGINT, &action, &m_line->old);
}

TerminalProgress::~TerminalProgress()
{
    ::sigaction(SIGINT, &m_line->old, nullptr);
    if (m_line->isTerminal)
        fmt::print(stderr, "{}", kClearLine);
}

Progress TerminalProgress::progress() const
{
    return {[line = m_line.get()](double fraction, const std::string& text) { line->show(fraction, text); },
            m_line->stop.get_token()};
}

void TerminalProgress::say(const std::string& line) const
{
    fmt::print(stderr, "{}{}\n", m_line->isTerminal ? kClearLine : "", line);
    m_line->last = {}; // the progress comes back at once
}

} // namespace dsmt::commands
