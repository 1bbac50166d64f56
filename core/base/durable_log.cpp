// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/durable_log.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace dsmt {

namespace fs = std::filesystem;

DurableLog::DurableLog(const fs::path& file) : m_file(fs::absolute(file))
{
    const bool isNew = !fs::exists(m_file);
    m_descriptor = ::open(m_file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (m_descriptor < 0)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written (" + std::strerror(errno) + ")");
    if (isNew)
        syncFolder(m_file.parent_path());
}

DurableLog::~DurableLog()
{
    ::close(m_descriptor);
}

void DurableLog::append(const std::string& line)
{
    const std::string text = line + "\n";
    // One write to a file opened for appending: two programs do not mix their lines.
    const ssize_t written = ::write(m_descriptor, text.data(), text.size());
    if (written != ssize_t(text.size()) || ::fsync(m_descriptor) != 0)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written");
}

} // namespace dsmt
