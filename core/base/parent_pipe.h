// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace dsmt {

/// Of a child process: standard input and what was standard output when the program started, widened to hold a whole
/// picture. Libraries that print go to standard error from then on: nothing but messages may reach the client.
class ParentPipe final {
public:
    ParentPipe();
    /// Exactly `count` bytes; false at the end of the stream before the first of them.
    /// @throws Error(Failed) when it ends in the middle
    bool read(void* bytes, std::size_t count) const;
    /// Until there is something to read (or the end of the stream); false when nothing came within `longest`.
    bool waitForBytes(std::chrono::milliseconds longest) const;
    /// @throws Error(Failed) when the client is gone
    void write(const void* bytes, std::size_t count) const;

private:
    int m_output = -1;
};

} // namespace dsmt
