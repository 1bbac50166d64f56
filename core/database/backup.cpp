// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/backup.h"

#include "core/base/descriptor.h"
#include "core/database/audit_trail.h"
#include "core/database/folders.h"
#include "core/database/in_library.h"
#include "core/database/library_check.h"
#include "core/database/library_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <sqlite3.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

constexpr int kPagesAStep = 2000; ///< 8 MB: how often it is asked whether to stop
constexpr const char* kBeginning = "backup-";
constexpr const char* kTimeFormat = "0000-00-00T00-00-00-000Z";

/// Sorts like time; the milliseconds tell two of one second apart.
std::string timeName()
{
    const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%dT%H-%M-%S}-{:03}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(now)),
                       now.time_since_epoch().count() % 1000);
}

/// 2026-11-29T20-15-00-123Z as 2026-11-29T20:15:00Z.
std::string madeAt(const std::string& name)
{
    std::string text = name.substr(0, 19) + "Z";
    text[13] = text[16] = ':';
    return text;
}

void syncFile(const fs::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    if (descriptor < 0 || ::fsync(descriptor) != 0)
        throw Error(ErrorKind::Failed, file.string() + " cannot be brought to the disk: " + systemMessage());
}

/// 0600 from the start, and no journal stays beside it.
void copyDatabase(SQLite::Database& source, const fs::path& file, const Progress& progress)
{
    fs::remove(file);
    {
        const Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (made < 0)
            throw Error(ErrorKind::Failed, file.string() + " cannot be made: " + systemMessage());
    }
    {
        SQLite::Database target(file.string(), SQLite::OPEN_READWRITE);
        // One moment's state for all steps: else each would begin again after what others wrote. In WAL nobody waits.
        const SQLite::Transaction snapshot(source);
        source.execAndGet("SELECT count(*) FROM sqlite_schema");
        SQLite::Backup copy(target, source);
        for (int result = SQLITE_OK; (result = copy.executeStep(kPagesAStep)) != SQLITE_DONE;) {
            if (result != SQLITE_OK)
                sqlite3_sleep(5);
            const double total = std::max(1, copy.getTotalPageCount());
            progress.advance(0.7 * (1 - copy.getRemainingPageCount() / total), "Copying the library");
        }
        target.execAndGet("PRAGMA journal_mode = DELETE").getString();
    }
    syncFile(file);
}

void requireSound(const fs::path& file, const Progress& progress)
{
    const CheckReport report = checkFile(file, progress);
    if (!report.faults.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} is damaged: {}", file.string(), report.faults.front().text));
}

/// Copied, checked, in its place; a copy that was not finished goes.
BackupFile finishedCopy(Library& library, const fs::path& file, const Progress& progress)
{
    fs::path unfinished = file;
    unfinished += ".new";
    try {
        copyDatabase(library.connection(), unfinished, progress);
        requireSound(unfinished, progress.stage(0.7, 1));
    } catch (...) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        throw;
    }
    fs::rename(unfinished, file);
    syncFolder(file.parent_path());
    return {file, madeAt(timeName()), fs::file_size(file)};
}

/// Nothing that is not there is removed, and the newest stay.
void removeOld(const fs::path& libraryFolder)
{
    const std::vector<BackupFile> kept = backups(libraryFolder);
    for (std::size_t n = kBackupGenerations; n < kept.size(); ++n)
        fs::remove(kept[n].file);
    for (const auto& entry : fs::directory_iterator(libraryFolder / "backups"))
        if (entry.path().extension() == ".new" &&
            fs::file_time_type::clock::now() - entry.last_write_time() > std::chrono::hours(24))
            fs::remove(entry.path());
}

} // namespace

BackupFile backUp(Library& library, const Progress& progress)
{
    return inLibrary(library.folder(), [&] {
        const fs::path file = privateFolder(library.folder() / "backups") / (kBeginning + timeName() + ".sqlite");
        BackupFile made = finishedCopy(library, file, progress);
        removeOld(library.folder());
        AuditStore(library).append({"library backed up", "", std::nullopt, "", file.filename().string()});
        return made;
    });
}

BackupFile backUpTo(Library& library, const fs::path& file, const Progress& progress)
{
    if (fs::exists(file))
        throw Error(ErrorKind::BadInput, file.string() + " is there already");
    return inLibrary(library.folder(), [&] {
        BackupFile made = finishedCopy(library, file, progress);
        if (library.readOnlyBecause().empty())
            AuditStore(library).append({"library backed up", "", std::nullopt, "", "elsewhere"});
        return made;
    });
}

std::vector<BackupFile> backups(const fs::path& libraryFolder)
{
    std::vector<BackupFile> found;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(libraryFolder / "backups", failure)) {
        const std::string name = entry.path().filename().string();
        const std::size_t start = std::string(kBeginning).size();
        if (!name.starts_with(kBeginning) || !name.ends_with("Z.sqlite") ||
            name.size() != start + std::string(kTimeFormat).size() + std::string(".sqlite").size())
            continue;
        found.push_back({entry.path(), madeAt(name.substr(start)), fs::file_size(entry.path(), failure)});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.file > b.file; });
    return found;
}

void keepBeforeMigration(SQLite::Database& database, const fs::path& libraryFolder, int version)
{
    const fs::path file =
        privateFolder(libraryFolder / "backups") / fmt::format("before-schema-{}.sqlite", version + 1);
    if (fs::exists(file))
        return;
    fs::path unfinished = file;
    unfinished += fmt::format(".{}.new", ::getpid());
    copyDatabase(database, unfinished, {});
    fs::rename(unfinished, file);
    syncFolder(file.parent_path());
}

} // namespace dsmt::database
