// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/mapped_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dsmt::cohort {

MappedFile::MappedFile(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw Error(ErrorKind::NotFound, file.string() + " cannot be opened: " + std::strerror(errno));
    struct stat facts {};
    void* start = MAP_FAILED;
    const bool usable = ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
    if (usable && facts.st_size > 0)
        start = ::mmap(nullptr, std::size_t(facts.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0);
    const int failure = errno;
    ::close(descriptor);
    if (!usable)
        throw Error(ErrorKind::NotFound, file.string() + " is no file");
    if (facts.st_size == 0)
        return;
    if (start == MAP_FAILED)
        throw Error(ErrorKind::Failed, file.string() + " cannot be mapped: " + std::strerror(failure));
    m_bytes = {static_cast<const std::byte*>(start), std::size_t(facts.st_size)};
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

} // namespace dsmt::cohort
