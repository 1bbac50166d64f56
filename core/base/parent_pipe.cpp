// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parent_pipe.h"

#include "core/base/error.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace dsmt {

namespace {

// The most that an unprivileged process may ask for on Linux.
constexpr int kPipeBytes = 1 << 20;

} // namespace

ParentPipe::ParentPipe() : m_output(::dup(STDOUT_FILENO))
{
    if (m_output < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        throw Error(ErrorKind::Failed, "standard output cannot be set aside for messages");
    ::signal(SIGPIPE, SIG_IGN);
    // Narrow pipes work too, only slower: every 64 KiB the two processes would have to take turns.
    ::fcntl(STDIN_FILENO, F_SETPIPE_SZ, kPipeBytes);
    ::fcntl(m_output, F_SETPIPE_SZ, kPipeBytes);
}

bool ParentPipe::read(void* bytes, std::size_t count) const
{
    auto* next = static_cast<char*>(bytes);
    std::size_t missing = count;
    while (missing > 0) {
        const ssize_t got = ::read(STDIN_FILENO, next, missing);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 && missing == count)
            return false;
        if (got <= 0)
            throw Error(ErrorKind::Failed, "the client went away in the middle of a message");
        next += got;
        missing -= std::size_t(got);
    }
    return true;
}

bool ParentPipe::waitForBytes(std::chrono::milliseconds longest) const
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ::poll(&input, 1, int(longest.count())) != 0;
}

void ParentPipe::write(const void* bytes, std::size_t count) const
{
    const auto* next = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t put = ::write(m_output, next, count);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            throw Error(ErrorKind::Failed, "the client went away");
        next += put;
        count -= std::size_t(put);
    }
}

} // namespace dsmt
