// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/package_staging.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr const char* kBegin = ".installing-";

[[noreturn]] void fail(const fs::path& path, const std::string& what)
{
    throw Error(ErrorKind::Failed,
                path.string() + " cannot be " + what + ": " + std::generic_category().message(errno));
}

void sweep(const fs::path& packages)
{
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(packages, ignored))
        if (entry.path().filename().string().starts_with(kBegin))
            fs::remove_all(entry.path(), ignored);
}

/// Both have a name at every moment; false where the file system cannot do that.
bool exchange(const fs::path& a, const fs::path& b)
{
    return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

} // namespace

PackageStaging::PackageStaging(const fs::path& packages)
{
    std::error_code failure;
    fs::create_directories(packages, failure);
    if (failure)
        throw Error(ErrorKind::Failed, packages.string() + " cannot be made: " + failure.message());
    m_lock = ::open((packages / ".lock").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (m_lock < 0)
        fail(packages, "written");
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_lock);
        throw Error(ErrorKind::Failed, packages.string() + " is being changed by another program; try again");
    }
    sweep(packages);
    std::string pattern = (packages / (std::string(kBegin) + "XXXXXX")).string();
    if (!::mkdtemp(pattern.data())) {
        const int reason = errno;
        ::close(m_lock);
        errno = reason;
        fail(packages, "written");
    }
    m_folder = pattern;
    ::chmod(m_folder.c_str(), 0755); // packages are no secret
}

PackageStaging::~PackageStaging()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
    ::close(m_lock);
}

void PackageStaging::moveTo(const fs::path& place)
{
    std::error_code unknown;
    syncFolder(m_folder);
    if (!fs::exists(fs::symlink_status(place, unknown))) {
        if (::rename(m_folder.c_str(), place.c_str()) != 0)
            fail(place, "made");
    } else if (!exchange(m_folder, place)) {
        const fs::path before = m_folder.string() + "-before"; // swept later should the program end here
        if (::rename(place.c_str(), before.c_str()) != 0)
            fail(place, "replaced");
        if (::rename(m_folder.c_str(), place.c_str()) != 0) {
            const int reason = errno;
            ::rename(before.c_str(), place.c_str());
            errno = reason;
            fail(place, "replaced");
        }
        m_folder = before;
    }
    syncFolder(place.parent_path());
}

void PackageStaging::takeAway(const fs::path& place)
{
    // A link is only a name; a folder takes the place of the empty one.
    std::error_code unknown;
    const bool isLink = fs::is_symlink(place, unknown);
    if (isLink ? ::unlink(place.c_str()) != 0 : ::rename(place.c_str(), m_folder.c_str()) != 0)
        fail(place, "removed");
    syncFolder(place.parent_path());
}

} // namespace dsmt::workflows
