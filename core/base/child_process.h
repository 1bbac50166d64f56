// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace dsmt {

/// A running program with its standard input and output on pipes; its standard error is ours, unless it shall come with
/// the output. Destroying it closes the pipes, kills it and waits for it. Not thread-safe.
class ChildProcess final {
public:
    enum class StandardError { Ours, WithOutput };

    /// @param environment "NAME=value" entries added to ours
    /// @throws Error(Failed) when the program cannot be started
    ChildProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment, StandardError errors = StandardError::Ours);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    int processId() const { return m_processId; }

    /// Exactly `count` bytes. false when the child closed its output first.
    /// @throws Cancelled when stopping is asked for; Error(Failed) when they have not all come within `timeout`
    bool read(void* bytes, std::size_t count, std::chrono::milliseconds timeout, const std::stop_token& stop);
    /// false when the child closed its input.
    bool write(const void* bytes, std::size_t count, std::chrono::milliseconds timeout, const std::stop_token& stop);

    void kill();
    /// Waits for the end and says it in words: "was stopped by signal 9", "ended with exit code 1". Whoever closes a
    /// pipe is about to end; one that does not within five seconds is killed: "closed its pipe and did not end".
    std::string waitForEnd();

private:
    int m_processId = -1;
    int m_input = -1;  ///< we write
    int m_output = -1; ///< we read
};

} // namespace dsmt
