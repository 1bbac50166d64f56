// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rotating_log.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace dsmt {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kOnlyTheUser = 0600;

fs::path numbered(const fs::path& file, int number)
{
    return number == 0 ? file : fs::path(file.string() + "." + std::to_string(number));
}

} // namespace

RotatingLog::RotatingLog(fs::path file, std::uint64_t mostBytes, int kept)
    : m_file(std::move(file)), m_mostBytes(mostBytes), m_kept(kept)
{
    std::error_code failure;
    fs::create_directories(m_file.parent_path(), failure);
    open();
    if (m_descriptor < 0)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written (" + std::strerror(errno) + ")");
}

RotatingLog::~RotatingLog()
{
    ::close(m_descriptor);
}

void RotatingLog::open()
{
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kOnlyTheUser);
}

void RotatingLog::rotate()
{
    std::error_code ignored;
    for (int number = m_kept; number > 0; --number)
        fs::rename(numbered(m_file, number - 1), numbered(m_file, number), ignored);
    ::close(m_descriptor);
    open();
}

void RotatingLog::append(const std::string& line)
{
    struct stat state {};
    // Another window of the same user may have set the file aside.
    struct stat there {};
    if (::fstat(m_descriptor, &state) != 0 || ::stat(m_file.c_str(), &there) != 0 || state.st_ino != there.st_ino) {
        ::close(m_descriptor);
        open();
        if (::fstat(m_descriptor, &state) != 0)
            return;
    }
    if (std::uint64_t(state.st_size) + line.size() > m_mostBytes && state.st_size > 0)
        rotate();
    const std::string text = line + "\n";
    // One write to a file opened for appending: two programs do not mix their lines.
    [[maybe_unused]] const ssize_t written = ::write(m_descriptor, text.data(), text.size());
}

std::string endOfTextFile(const fs::path& file, std::uint64_t mostBytes)
{
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    if (!stream)
        return {};
    const auto size = std::uint64_t(stream.tellg());
    const std::uint64_t first = size > mostBytes ? size - mostBytes : 0;
    stream.seekg(std::streamoff(first));
    std::string text(std::istreambuf_iterator<char>(stream), {});
    return first == 0 ? text : text.substr(std::min(text.find('\n') + 1, text.size()));
}

} // namespace dsmt
