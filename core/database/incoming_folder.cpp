// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/incoming_folder.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/database/folders.h"
#include "core/database/in_library.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <sys/file.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

fs::path lockOf(const fs::path& incoming)
{
    return incoming / ".lock";
}

} // namespace

IncomingFolder::IncomingFolder(const fs::path& under)
{
    m_path = newPrivateFolder(under, "incoming-");
    m_lock = ::open(lockOf(m_path).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        const std::string message = systemMessage();
        if (m_lock >= 0)
            ::close(m_lock);
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be locked: {}", m_path.string(), message));
    }
}

IncomingFolder::~IncomingFolder()
{
    std::error_code ignored;
    if (!m_released)
        fs::remove_all(m_path, ignored);
    else
        fs::remove(lockOf(m_path), ignored);
    ::close(m_lock);
}

void IncomingFolder::moveInto(const fs::path& parent)
{
    // One call for all files of the batch instead of a sync each.
    if (::syncfs(m_lock) != 0)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be written: {}", m_path.string(), systemMessage()));
    // A rename takes an empty folder's place, never that of one that holds something: other programs import too.
    std::error_code failure = std::make_error_code(std::errc::file_exists);
    for (int batch = 1; failure == std::errc::file_exists || failure == std::errc::directory_not_empty; ++batch) {
        const fs::path target = parent / std::to_string(batch);
        fs::rename(m_path, target, failure);
        if (!failure)
            m_path = target;
        else if (failure != std::errc::file_exists && failure != std::errc::directory_not_empty)
            throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", target.string(), failure.message()));
    }
    syncFolder(parent);
    syncFolder(parent.parent_path());
}

bool isAbandoned(const fs::path& incoming)
{
    const Descriptor lock(::open(lockOf(incoming).c_str(), O_RDWR | O_CLOEXEC));
    return lock < 0 ? errno == ENOENT : ::flock(lock, LOCK_EX | LOCK_NB) == 0;
}

fs::path incomingPlace(const fs::path& library)
{
    return inLibrary(library, [&] { return privateFolder(library / "images"); });
}

} // namespace dsmt::database
