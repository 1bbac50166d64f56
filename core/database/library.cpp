// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library.h"

#include "core/database/folders.h"
#include "core/database/in_library.h"
#include "core/database/migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr std::uint32_t kApplicationId = 0x44534D54; ///< "DSMT", at byte 68 of the file

std::string systemMessage()
{
    return std::error_code(errno, std::generic_category()).message();
}

void makeFolder(const fs::path& folder)
{
    std::error_code failure;
    if (fs::is_directory(folder, failure))
        return;
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
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be opened for writing: {}", file.string(), systemMessage()));
    ::close(descriptor);
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

/// Reads the header of the file format (sqlite.org/fileformat.html 1.3) without SQLite, which might touch the file.
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

/// Changing to WAL needs the file alone and does not wait for other openers by itself.
void switchToWal(SQLite::Database& database)
{
    const auto giveUp = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyTimeoutMs);
    for (;;) {
        try {
            if (database.execAndGet("PRAGMA journal_mode").getString() == "wal")
                return;
            database.execAndGet("PRAGMA journal_mode = WAL").getString();
        } catch (const SQLite::Exception& failure) {
            if (failure.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > giveUp)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
}

std::unique_ptr<SQLite::Database> openFile(const fs::path& file)
{
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    const bool isEmpty = database->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (isEmpty)
        database->exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
    else if (database->execAndGet("PRAGMA application_id").getUInt() != kApplicationId)
        throw Error(ErrorKind::Failed, fmt::format("{} is the database of another program", file.string()));
    if (database->execAndGet("PRAGMA user_version").getInt() > int(migrations().size()))
        sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    else
        switchToWal(*database);
    // recursive_triggers: without it INSERT OR REPLACE deletes rows behind the back of the delete triggers.
    database->exec("PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON;"
                   "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;");
    migrate(*database);
    return database;
}

/// What a person can understand and act on.
std::string inWords(const SQLite::Exception& failure)
{
    switch (failure.getErrorCode()) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_IOERR:
        return std::string("the disk reports an error: ") + failure.what();
    case SQLITE_BUSY:
        return "another program has been writing to it for too long";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return "it cannot be opened for writing";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return std::string("its file is damaged: ") + failure.what();
    default:
        return failure.what();
    }
}

} // namespace

void rethrowNamed(const fs::path& folder)
{
    const std::string name = "case library " + folder.string();
    try {
        throw;
    } catch (const Error& failure) {
        throw failure.within(name);
    } catch (const SQLite::Exception& failure) {
        throw Error(ErrorKind::Failed, name + ": " + inWords(failure));
    } catch (const std::exception& failure) {
        throw Error(ErrorKind::Failed, name + ": " + failure.what());
    }
}

Library::Library(fs::path folder) : m_folder(std::move(folder))
{
    m_connection = inLibrary(m_folder, [this] {
        const fs::path file = m_folder / "library.sqlite";
        makeFolder(m_folder);
        makePrivateFile(file);
        requireOurFile(file);
        return openFile(file);
    });
}

Library::~Library() = default;
Library::Library(Library&&) noexcept = default;

} // namespace dsmt::database
