// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/pipe.h"

#include "core/base/error.h"

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace dsmt::engine {

Pipe::Pipe() : m_output(::dup(STDOUT_FILENO))
{
    if (m_output < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        throw Error(ErrorKind::Failed, "standard output cannot be set aside for messages");
    ::signal(SIGPIPE, SIG_IGN);
}

bool Pipe::read(void* bytes, std::size_t count) const
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

void Pipe::write(const void* bytes, std::size_t count) const
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

} // namespace dsmt::engine
