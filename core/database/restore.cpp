// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/descriptor.h"
#include "core/base/sha256.h"
#include "core/database/audit_trail.h"
#include "core/database/backup.h"
#include "core/database/folders.h"
#include "core/database/image_files.h"
#include "core/database/in_library.h"
#include "core/database/library_check.h"
#include "core/database/library_file.h"
#include "core/database/use_lock.h"

#include <array>
#include <chrono>
#include <fcntl.h>
#include <fmt/chrono.h>

namespace dsmt::database {

namespace fs = std::filesystem;

namespace {

/// Complete under this name, it takes the library's place whatever happens.
constexpr const char* kPending = "library.sqlite.restored";

constexpr std::array kJournals{"-wal", "-shm", "-journal"};

void requireUsable(const fs::path& backup, const Progress& progress)
{
    requireOurFile(backup);
    const CheckReport report = checkFile(backup, progress);
    if (!report.faults.empty())
        throw Error(ErrorKind::BadInput, fmt::format("{} is damaged: {}", backup.string(), report.faults.front().text));
}

/// What is there now, byte for byte, where nobody opens it.
fs::path setAside(const fs::path& folder)
{
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    fs::path place = privateFolder(folder / "set-aside") / fmt::format("{:%Y-%m-%dT%H-%M-%SZ}", fmt::gmtime(now));
    for (int n = 2; fs::exists(place); ++n)
        place = folder / "set-aside" / fmt::format("{:%Y-%m-%dT%H-%M-%SZ}-{}", fmt::gmtime(now), n);
    privateFolder(place);
    for (const char* ending : {"", "-wal", "-journal"})
        if (const fs::path file = folder / (std::string(kLibraryFile) + ending); fs::exists(file))
            copyFile(file, place / file.filename());
    syncFolder(place);
    return place;
}

/// The caller holds the library alone.
void putInPlace(const fs::path& folder)
{
    for (const char* ending : kJournals)
        fs::remove(folder / (std::string(kLibraryFile) + ending));
    syncFolder(folder);
    fs::rename(folder / kPending, folder / kLibraryFile);
    syncFolder(folder);
}

UseLock alone(const fs::path& folder)
{
    UseLock lock(useLockOf(folder), UseLock::Kind::Alone);
    if (!lock.isHeld())
        throw Error(ErrorKind::Failed, "another program has it open; close the window and what else uses it");
    return lock;
}

} // namespace

Restored restore(const fs::path& folder, const fs::path& backup, const Progress& progress)
{
    return inLibrary(folder, [&] {
        if (!fs::exists(backup))
            throw Error(ErrorKind::NotFound, backup.string() + " does not exist");
        requireUsable(backup, progress.stage(0, 0.7));
        Restored restored{backup, {}};
        {
            const UseLock lock = alone(folder);
            restored.setAside = setAside(folder);
            fs::path unfinished = folder / kPending;
            unfinished += ".new";
            fs::remove(unfinished);
            const std::string sha256 = copyFile(backup, unfinished).sha256;
            if (sha256 != sha256OfFile(unfinished))
                throw Error(ErrorKind::Failed, "the copy of the backup is not what the backup is");
            const Descriptor descriptor(::open(unfinished.c_str(), O_RDWR | O_CLOEXEC));
            if (descriptor < 0 || ::fsync(descriptor) != 0)
                throw Error(ErrorKind::Failed, "the backup cannot be copied: " + systemMessage());
            fs::rename(unfinished, folder / kPending);
            syncFolder(folder);
            putInPlace(folder);
        }
        progress.advance(0.9, "Opening it");
        Library library(folder);
        AuditStore(library).append({"library restored", "", std::nullopt, "", backup.filename().string()});
        return restored;
    });
}

void finishRestore(const fs::path& folder)
{
    if (!fs::exists(folder / kPending))
        return;
    const UseLock lock = alone(folder);
    if (fs::exists(folder / kPending)) // another program may have done it
        putInPlace(folder);
}

} // namespace dsmt::database
