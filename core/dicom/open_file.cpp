// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/open_file.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dsmt::dicom {

namespace {

Error failure(const char* what, int code)
{
    return {ErrorKind::BadInput, fmt::format("{}: {}", what, std::generic_category().message(code))};
}

} // namespace

OpenFile::OpenFile(const std::filesystem::path& file)
{
    using Status = struct stat; // a function has the same name
    Status before{}, opened{};
    // Asked before opening, since that alone makes some devices do something.
    if (::stat(file.c_str(), &before) != 0)
        throw failure("it cannot be opened", errno);
    if (!S_ISREG(before.st_mode))
        throw Error(ErrorKind::BadInput, "it is not a regular file");
    m_descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (m_descriptor < 0)
        throw failure("it cannot be opened", errno);
    if (::fstat(m_descriptor, &opened) != 0 || !S_ISREG(opened.st_mode)) {
        ::close(m_descriptor);
        throw Error(ErrorKind::BadInput, "it is not a regular file");
    }
    m_stamp = {opened.st_dev, opened.st_ino, std::uint64_t(opened.st_size), opened.st_ctim.tv_sec,
               opened.st_ctim.tv_nsec};
}

OpenFile::~OpenFile()
{
    ::close(m_descriptor);
}

std::size_t OpenFile::read(std::uint64_t offset, void* target, std::size_t count) const
{
    std::size_t filled = 0;
    while (filled < count) {
        const ::ssize_t got =
            ::pread(m_descriptor, static_cast<char*>(target) + filled, count - filled, ::off_t(offset + filled));
        if (got == 0)
            break;
        if (got > 0)
            filled += std::size_t(got);
        else if (errno != EINTR)
            throw failure("it cannot be read", errno);
    }
    return filled;
}

bool looksLikeDicom(const OpenFile& file)
{
    std::array<char, 132> start{};
    const std::size_t count = file.read(0, start.data(), start.size());
    if (count == start.size() && std::equal(start.begin() + 128, start.end(), "DICM"))
        return true;
    const bool little = (start[0] == 2 || start[0] == 8) && start[1] == 0;
    const bool big = start[0] == 0 && (start[1] == 2 || start[1] == 8);
    return count >= 16 && (little || big) && start[little ? 3 : 2] == 0;
}

} // namespace dsmt::dicom
