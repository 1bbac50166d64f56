// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library.h"

#include "core/base/user_name.h"
#include "core/base/version.h"
#include "core/database/backup.h"
#include "core/database/in_library.h"
#include "core/database/library_file.h"
#include "core/database/use_lock.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <fmt/chrono.h>
#include <optional>
#include <sqlite3.h>
#include <unistd.h>

namespace dsmt::database {

namespace fs = std::filesystem;

struct Library::Locks {
    explicit Locks(const fs::path& folder) : use(useLockOf(folder), UseLock::Kind::Shared) {}

    UseLock use;
    std::optional<UseLock> session;
};

namespace {

std::string lastBackupOf(const fs::path& folder)
{
    const std::vector<BackupFile> kept = backups(folder);
    return kept.empty() ? "; there is no backup of it"
                        : fmt::format("; the last backup is of {}: dsmt library restore", kept.front().madeAt);
}

/// What a person can understand and act on.
std::string inWords(const SQLite::Exception& failure, const fs::path& folder)
{
    switch (failure.getErrorCode()) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_IOERR:
        return std::string("the disk reports an error: ") + failure.what();
    case SQLITE_BUSY:
        return "another program has been writing to it for too long";
    case SQLITE_READONLY:
        return "it is only read here; nothing was changed";
    case SQLITE_CANTOPEN:
        return "it cannot be opened for writing";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return std::string("its file is damaged: ") + failure.what() + lastBackupOf(folder);
    default:
        return failure.what();
    }
}

std::string signature()
{
    return fmt::format("{}, process {} of {}, since {:%Y-%m-%d %H:%M} UTC", kSoftware, ::getpid(), userName(),
                       fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())));
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
        throw Error(ErrorKind::Failed, name + ": " + inWords(failure, folder));
    } catch (const std::exception& failure) {
        throw Error(ErrorKind::Failed, name + ": " + failure.what());
    }
}

Library::Library(fs::path folder, Access access) : m_folder(std::move(folder))
{
    m_connection = inLibrary(m_folder, [&] {
        if (access != Access::Write && fs::exists(m_folder / kLibraryFile)) {
            m_readOnlyBecause = whyNotWritable(m_folder);
            if (!m_readOnlyBecause.empty()) {
                requireOurFile(m_folder / kLibraryFile);
                return openToRead(m_folder);
            }
        }
        makeLibraryFile(m_folder);
        finishRestore(m_folder);
        requireOurFile(m_folder / kLibraryFile);
        lock(access);
        auto connection = openToWrite(m_folder);
        if (!m_readOnlyBecause.empty())
            connection->exec("PRAGMA query_only = ON");
        return connection;
    });
}

void Library::lock(Access access)
{
    m_locks = std::make_unique<Locks>(m_folder);
    if (!m_locks->use.isHeld())
        throw Error(ErrorKind::Failed, "it is being restored from a backup; try again in a moment");
    if (access != Access::Session)
        return;
    UseLock session(sessionLockOf(m_folder), UseLock::Kind::Alone);
    if (!session.isHeld()) {
        m_readOnlyBecause = "another window has it open (" + session.writtenHolder() + ")";
        return;
    }
    m_tookOverFrom = session.writtenHolder();
    session.signWith(signature());
    m_locks->session.emplace(std::move(session));
}

std::string Library::networkDrive() const
{
    return database::networkDrive(m_folder);
}

Library::~Library() = default;
Library::Library(Library&&) noexcept = default;

} // namespace dsmt::database
