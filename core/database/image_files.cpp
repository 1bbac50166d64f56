// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/image_files.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/records/uid.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <span>
#include <sys/stat.h>
#include <vector>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = std::size_t(1) << 18U;
constexpr std::size_t kDigestInName = 32;

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

} // namespace dsmt::database
