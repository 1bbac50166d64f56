// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For .cpp files: POSIX stays out of headers.

#include <cerrno>
#include <string>
#include <system_error>
#include <unistd.h>

namespace dsmt {

/// What errno says, for a person.
inline std::string systemMessage()
{
    return errno == ENOSPC ? "the disk is full" : std::error_code(errno, std::generic_category()).message();
}

/// An open file or folder.
class Descriptor final {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return m_number; }

private:
    int m_number;
};

} // namespace dsmt
