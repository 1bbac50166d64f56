// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/memory_file.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace dsmt::fuzz {

MemoryFile::MemoryFile()
    : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC)), m_path("/proc/self/fd/" + std::to_string(m_descriptor))
{
    require(m_descriptor >= 0, "no file in memory");
}

void MemoryFile::fill(const std::uint8_t* bytes, std::size_t size) const
{
    require(::ftruncate(m_descriptor, 0) == 0 && ::pwrite(m_descriptor, bytes, size, 0) == ssize_t(size),
            "the file in memory cannot be written");
}

void require(bool condition, const char* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

} // namespace dsmt::fuzz
