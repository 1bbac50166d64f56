// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine_messages.h"

#include <string>
#include <sys/types.h>
#include <vector>

namespace dsmt::fixtures {

/// dsmt-engine at the other end of three real pipes.
class EngineChild final {
public:
    explicit EngineChild(const std::vector<std::string>& arguments);
    ~EngineChild();
    EngineChild(const EngineChild&) = delete;
    EngineChild& operator=(const EngineChild&) = delete;

    void send(const inference::Message& message) const;
    void sendBytes(const void* bytes, std::size_t count) const;
    /// The next message; nothing when the engine closed its output.
    std::optional<inference::Message> receive() const;
    /// Of memory that it has now.
    long residentKilobytes() const;
    /// Closes its input.
    void hangUp();
    /// Waits for its end. Exit code, or minus the signal.
    int exitCode();
    /// What it has written to the pipe / to standard error until its end.
    std::string restOfOutput() const;
    std::string errors() const;

private:
    pid_t m_process = -1;
    int m_input = -1, m_output = -1, m_errors = -1;
};

} // namespace dsmt::fixtures
