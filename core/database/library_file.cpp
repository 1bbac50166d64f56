// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library_file.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/database/folders.h"
#include "core/database/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/vfs.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kApplicationId = 0x44534D54; ///< "DSMT", at byte 68 of the file

void makeFolder(const fs::path& folder)
{
    std::error_code failure;
    if (fs::is_directory(folder, failure))
        return;
    failure.clear(); // that it is not there
    if (!folder.parent_path().empty())
        fs::create_directories(folder.parent_path(), failure);
    if (!failure && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        failure = {errno, std::generic_category()};
    if (failure)
        throw Error(ErrorKind::Failed, "its folder cannot be made: " + failure.message());
    syncFolder(folder.parent_path());
}

// Closing a file takes away every lock that this process has on it, also those of other connections (fcntl(2)): another
// program would take itself for the last user and remove the journal under a library that is open here. So a file
// that is there is touched by SQLite alone, which knows of this.

/// SQLite would make the file readable for everybody; its journals take over the permissions made here.
void makePrivateFile(const fs::path& file)
{
    const Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (made >= 0)
        return syncFolder(file.parent_path());
    if (errno != EEXIST || ::access(file.c_str(), R_OK | W_OK) != 0) // NOLINT(hicpp-signed-bitwise)
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be opened for writing: {}", file.string(), systemMessage()));
}

using Header = std::array<unsigned char, 100>;

/// The bytes at the beginning, by SQLite's own handle of the file; neither locks nor journal are looked at.
/// @return how many there are
std::size_t readHeader(const fs::path& file, Header& header)
{
    std::error_code failure;
    const auto size = fs::is_regular_file(file, failure) ? fs::file_size(file, failure) : 0;
    if (failure || size == 0)
        return 0;
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE); // read only where that is all one may
    sqlite3_file* opened = nullptr;
    sqlite3_file_control(database.getHandle(), nullptr, SQLITE_FCNTL_FILE_POINTER, &opened);
    if (!opened || !opened->pMethods)
        return 0;
    opened->pMethods->xRead(opened, header.data(), int(header.size()), 0); // fills up with zeros
    return std::min<std::size_t>(size, header.size());
}

std::uint32_t bigEndianAt(const Header& header, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8U) | header[at + i];
    return value;
}

} // namespace

void makeLibraryFile(const fs::path& folder)
{
    makeFolder(folder);
    makePrivateFile(folder / kLibraryFile);
}

void requireOurFile(const fs::path& file)
{
    Header header{};
    const std::size_t count = readHeader(file, header);
    if (count == 0)
        return;
    const std::string mark(reinterpret_cast<const char*>(header.data()), 16);
    if (count < header.size() || mark != std::string("SQLite format 3\0", 16))
        throw Error(ErrorKind::Failed, fmt::format("{} is no case library (not an SQLite file)", file.string()));
    if (const std::uint32_t id = bigEndianAt(header, 68); id != kApplicationId && id != 0)
        throw Error(ErrorKind::Failed, fmt::format("{} is the database of another program", file.string()));
    if (bigEndianAt(header, 60) > migrations().size())
        throw Error(ErrorKind::Refused, fmt::format("it has schema {} and this program knows schemas up to {}: a newer "
                                                    "program made it",
                                                    bigEndianAt(header, 60), migrations().size()));
}

std::string uriOf(const fs::path& file)
{
    std::string uri = "file:";
    for (const unsigned char c : fs::absolute(file).string())
        uri += std::isalnum(c) || c == '/' ? std::string(1, char(c)) : fmt::format("%{:02X}", c);
    return uri;
}

std::string whyNotWritable(const fs::path& folder)
{
    for (const fs::path& path : {folder, folder / kLibraryFile})
        if (::access(path.c_str(), W_OK) != 0) {
            if (errno == EROFS)
                return "it lies on a read-only disk";
            if (errno == EACCES || errno == EPERM)
                return "this user may only read it";
        }
    return "";
}

std::string networkDrive(const fs::path& folder)
{
    struct Kind {
        unsigned long magic; ///< statfs(2)
        const char* name;
    };
    constexpr std::array<Kind, 7> kKinds{{{0x6969, "NFS"},
                                          {0x517B, "SMB"},
                                          {0xFF534D42, "SMB"},
                                          {0xFE534D42, "SMB"},
                                          {0x5346414F, "AFS"},
                                          {0x00C36400, "Ceph"},
                                          {0x01021997, "9P"}}};
    struct statfs place {};
    if (::statfs(folder.c_str(), &place) != 0)
        return "";
    for (const Kind& kind : kKinds)
        if ((static_cast<unsigned long>(place.f_type) & 0xFFFFFFFFUL) == kind.magic)
            return kind.name;
    return "";
}

} // namespace dsmt::database
