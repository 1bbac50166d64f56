// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/use_lock.h"

#include <array>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace dsmt::database {

UseLock::UseLock(const std::filesystem::path& file, Kind kind)
    : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600))
{
    if (m_descriptor < 0)
        return;
    const int way = kind == Kind::Shared ? LOCK_SH : LOCK_EX;
    m_held = ::flock(m_descriptor, kind == Kind::AloneAfterWaiting ? way : way | LOCK_NB) == 0;
    std::array<char, 256> text{};
    if (const auto got = ::pread(m_descriptor, text.data(), text.size(), 0); got > 0)
        m_holder.assign(text.data(), std::size_t(got));
}

UseLock::UseLock(UseLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_held(std::exchange(other.m_held, false)),
      m_signed(std::exchange(other.m_signed, false)), m_holder(std::move(other.m_holder))
{
}

UseLock::~UseLock()
{
    if (m_descriptor < 0)
        return;
    if (m_held && m_signed && ::ftruncate(m_descriptor, 0) != 0)
        m_signed = false; // the next one reads a name of somebody who is gone
    ::close(m_descriptor);
}

void UseLock::signWith(const std::string& holder)
{
    m_signed = ::ftruncate(m_descriptor, 0) == 0 &&
               ::pwrite(m_descriptor, holder.data(), holder.size(), 0) == ::ssize_t(holder.size());
}

} // namespace dsmt::database
