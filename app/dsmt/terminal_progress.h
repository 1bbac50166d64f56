// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <memory>
#include <string>

namespace dsmt::commands {

/// One line at a terminal that says how far a long job is; silent when standard error is no terminal.
/// With DSMT_PROGRESS in the environment, lines "progress FRACTION TEXT" for a program. While it lives
/// the first Ctrl-C asks the job to stop, the second ends the program. One at a time.
class TerminalProgress final {
public:
    explicit TerminalProgress(std::string what);
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// Valid while this object lives.
    Progress progress() const;
    /// A line that stays, on standard error, also when that is no terminal.
    void say(const std::string& line) const;

private:
    struct Line;
    std::unique_ptr<Line> m_line;
};

} // namespace dsmt::commands
