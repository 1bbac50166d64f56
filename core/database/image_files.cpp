// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/image_files.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/records/uid.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <span>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = std::size_t(1) << 18U;
constexpr std::size_t kDigestInName = 32;

std::string systemMessage()
{
    return errno == ENOSPC ? "the disk is full" : std::error_code(errno, std::generic_category()).message();
}

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

void writeAll(int target, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ::ssize_t written = ::write(target, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            throw Error(ErrorKind::Failed, systemMessage());
        bytes = bytes.subspan(std::size_t(written));
    }
}

/// @param target -1 to digest only
CopiedFile pump(const fs::path& from, int target)
{
    // O_NONBLOCK: a pipe put in place of the file since it was scanned must not hold the import up.
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (source < 0 || ::fstat(source, &status) != 0)
        throw Error(ErrorKind::BadInput, "it cannot be opened: " + systemMessage());
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorKind::BadInput, "it is not a regular file");
    ::posix_fadvise(source, 0, 0, POSIX_FADV_SEQUENTIAL);
    Sha256 digest;
    CopiedFile copied;
    std::vector<std::byte> block(kBlock);
    for (;;) {
        const ::ssize_t got = ::read(source, block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throw Error(ErrorKind::BadInput, "it cannot be read: " + systemMessage());
        if (got == 0)
            break;
        const auto bytes = std::span<const std::byte>(block).first(std::size_t(got));
        digest.add(bytes);
        copied.bytes += bytes.size();
        if (target >= 0)
            writeAll(target, bytes);
    }
    copied.sha256 = digest.finish();
    return copied;
}

fs::path lockOf(const fs::path& incoming)
{
    return incoming / ".lock";
}

} // namespace

std::string nameOfUid(const std::string& uid)
{
    return isUid(uid) ? uid : "sha256-" + sha256(std::as_bytes(std::span(uid))).substr(0, kDigestInName);
}

fs::path keptFolder(const fs::path& library, const std::string& seriesUid)
{
    return library / "images" / nameOfUid(seriesUid);
}

CopiedFile digestOf(const fs::path& file)
{
    return pump(file, -1);
}

CopiedFile copyFile(const fs::path& from, const fs::path& to)
{
    const Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (target < 0)
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", to.string(), systemMessage()));
    try {
        return pump(from, target);
    } catch (const Error& failure) {
        ::unlink(to.c_str());
        if (failure.kind() == ErrorKind::Failed)
            throw failure.within(fmt::format("{} cannot be written", to.string()));
        throw;
    }
}

IncomingFolder::IncomingFolder(const fs::path& under)
{
    std::string pattern = (under / "incoming-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw Error(ErrorKind::Failed, fmt::format("{} cannot be made: {}", pattern, systemMessage()));
    m_path = pattern;
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
    for (const fs::path& folder : {parent, parent.parent_path()}) {
        const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (descriptor >= 0)
            ::fsync(descriptor);
    }
}

bool isAbandoned(const fs::path& incoming)
{
    const Descriptor lock(::open(lockOf(incoming).c_str(), O_RDWR | O_CLOEXEC));
    return lock < 0 ? errno == ENOENT : ::flock(lock, LOCK_EX | LOCK_NB) == 0;
}

} // namespace dsmt::database
