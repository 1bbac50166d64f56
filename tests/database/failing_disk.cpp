// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/database/failing_disk.h"

#include <map>
#include <sqlite3.h>

namespace dsmt::fixtures {

namespace {

sqlite3_vfs g_vfs;
sqlite3_vfs* g_real = nullptr;
int g_calls = 0, g_failing = 0, g_code = SQLITE_OK;
std::map<const sqlite3_io_methods*, sqlite3_io_methods> g_methods; ///< ours for each of SQLite's
std::map<const sqlite3_io_methods*, const sqlite3_io_methods*> g_originals;

/// SQLITE_OK, or how this call fails.
int next()
{
    return ++g_calls == g_failing ? g_code : SQLITE_OK;
}

const sqlite3_io_methods* original(const sqlite3_file* file)
{
    return g_originals.at(file->pMethods);
}

int writeOrFail(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 place)
{
    if (const int code = next(); code != SQLITE_OK)
        return code;
    return original(file)->xWrite(file, bytes, count, place);
}

int truncateOrFail(sqlite3_file* file, sqlite3_int64 size)
{
    if (const int code = next(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_TRUNCATE;
    return original(file)->xTruncate(file, size);
}

int syncOrFail(sqlite3_file* file, int flags)
{
    if (const int code = next(); code != SQLITE_OK)
        return code == SQLITE_FULL ? SQLITE_FULL : SQLITE_IOERR_FSYNC;
    return original(file)->xSync(file, flags);
}

/// SQLite's unix files know their own size and ask nothing of the table of methods but to be called through it.
int openWrapped(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    const int result = g_real->xOpen(g_real, name, file, flags, outFlags);
    if (result != SQLITE_OK || !file->pMethods)
        return result;
    const sqlite3_io_methods* real = file->pMethods;
    auto [place, isNew] = g_methods.try_emplace(real, *real);
    if (isNew) {
        place->second.xWrite = writeOrFail;
        place->second.xTruncate = truncateOrFail;
        place->second.xSync = syncOrFail;
        g_originals[&place->second] = real;
    }
    file->pMethods = &place->second;
    return result;
}

} // namespace

FailingDisk::FailingDisk(int failing, int resultCode)
{
    g_real = sqlite3_vfs_find(nullptr);
    g_vfs = *g_real;
    g_vfs.zName = "failing";
    g_vfs.xOpen = openWrapped;
    g_calls = 0;
    g_failing = failing;
    g_code = resultCode;
    sqlite3_vfs_register(&g_vfs, 1);
}

FailingDisk::~FailingDisk()
{
    sqlite3_vfs_unregister(&g_vfs);
    sqlite3_vfs_register(g_real, 1);
}

bool FailingDisk::failed() const
{
    return g_calls >= g_failing;
}

} // namespace dsmt::fixtures
