// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library_file.h"

#include "core/base/descriptor.h"
#include "core/base/error.h"
#include "core/database/folders.h"
#include "core/database/migrations.h"

#include <array>
#include <cctype>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
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

/// SQLite would make the file readable for everybody; its journals take over the permissions made here.
void makePrivateFile(const fs::path& file)
{
    const bool isNew = !fs::exists(file);
    const Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (descriptor < 0)
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be opened for writing: {}", file.string(), systemMessage()));
    if (isNew)
        syncFolder(file.parent_path());
}

std::uint32_t bigEndianAt(const std::array<unsigned char, 100>& header, std::size_t at)
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
    std::array<unsigned char, 100> header{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(header.data()), header.size());
    if (stream.gcount() == 0)
        return;
    const std::string mark(reinterpret_cast<const char*>(header.data()), 16);
    if (stream.gcount() < std::streamsize(header.size()) || mark != std::string("SQLite format 3\0", 16))
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
