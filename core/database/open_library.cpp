// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/database/backup.h"
#include "core/database/folders.h"
#include "core/database/library_file.h"
#include "core/database/migrations.h"
#include "core/database/use_lock.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr int kBusyTimeoutMs = 10'000;
constexpr int kApplicationId = 0x44534D54; ///< "DSMT"

/// SQLite's own handler sleeps up to 100 ms between tries and seldom meets the moment between two transactions of a
/// busy writer: of 2 x 10,000 transactions one program gave up after ten seconds. Short, uneven sleeps meet it.
int waitForTurn(void*, int tries)
{
    constexpr int kMostTries = 12'000; // some twelve seconds and more
    if (tries >= kMostTries)
        return 0;
    ::usleep(useconds_t(500 + (tries * 7919 + ::getpid() * 31) % 1000));
    return 1;
}

/// Changing the journal needs the file alone and does not wait for other openers by itself.
void switchJournal(SQLite::Database& database, const std::string& journal)
{
    const auto giveUp = std::chrono::steady_clock::now() + std::chrono::milliseconds(kBusyTimeoutMs);
    for (;;) {
        try {
            if (database.execAndGet("PRAGMA journal_mode").getString() == journal)
                return;
            database.execAndGet("PRAGMA journal_mode = " + journal).getString();
        } catch (const SQLite::Exception& failure) {
            if (failure.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > giveUp)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
}

int versionOf(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void requireOurs(SQLite::Database& database, const fs::path& file)
{
    const bool isEmpty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (isEmpty)
        database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
    else if (database.execAndGet("PRAGMA application_id").getInt() != kApplicationId)
        throw Error(ErrorKind::Failed, fmt::format("{} is the database of another program", file.string()));
}

/// recursive_triggers: without it INSERT OR REPLACE deletes rows behind the back of the delete triggers.
constexpr const char* kSettings = "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON;"
                                  "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";

std::unique_ptr<SQLite::Database> inMemory(SQLite::Database& source)
{
    auto memory = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE);
    SQLite::Backup(*memory, source).executeStep(-1);
    memory->exec(kSettings);
    migrate(*memory);
    return memory;
}

/// File and journal in a place where SQLite may join them; gone when this returns.
std::unique_ptr<SQLite::Database> joinedElsewhere(const fs::path& folder)
{
    std::string name = (fs::temp_directory_path() / "dsmt-library-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Error(ErrorKind::Failed, "its journal cannot be read: no temporary folder can be made");
    const fs::path place = name;
    try {
        for (const char* ending : {"", "-wal"})
            fs::copy_file(folder / (std::string(kLibraryFile) + ending), place / (std::string("copy") + ending));
        auto memory = [&] {
            SQLite::Database copy((place / "copy").string(), SQLite::OPEN_READWRITE);
            return inMemory(copy);
        }();
        fs::remove_all(place);
        return memory;
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(place, ignored);
        throw;
    }
}

bool hasBytes(const fs::path& file)
{
    std::error_code failure;
    const auto size = fs::file_size(file, failure);
    return !failure && size > 0;
}

} // namespace

std::unique_ptr<SQLite::Database> openToWrite(const fs::path& folder)
{
    const fs::path file = folder / kLibraryFile;
    auto database = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, kBusyTimeoutMs);
    sqlite3_busy_handler(database->getHandle(), waitForTurn, nullptr);
    requireOurs(*database, file);
    const int version = versionOf(*database);
    if (version > int(migrations().size()))
        sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    else
        switchJournal(*database, networkDrive(folder).empty() ? "wal" : "delete");
    database->exec(kSettings);
    if (version < int(migrations().size())) {
        const UseLock alone(migrationLockOf(folder), UseLock::Kind::AloneAfterWaiting);
        if (const int now = versionOf(*database); now > 0 && now < int(migrations().size()))
            keepBeforeMigration(*database, folder, now);
        migrate(*database);
    } else
        migrate(*database);
    return database;
}

std::unique_ptr<SQLite::Database> openToRead(const fs::path& folder)
{
    const fs::path file = folder / kLibraryFile;
    if (hasBytes(folder / (std::string(kLibraryFile) + "-wal")))
        return joinedElsewhere(folder);
    // Nobody can write here, so that nothing has to be locked, nor can be.
    auto database =
        std::make_unique<SQLite::Database>(uriOf(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    requireOurs(*database, file);
    if (versionOf(*database) < int(migrations().size()))
        return inMemory(*database);
    database->exec(kSettings);
    database->exec("PRAGMA foreign_keys = ON");
    return database;
}

} // namespace dsmt::database
