// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that are full, report errors, or can only be read.
#include "core/base/error.h"
#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "core/database/listing.h"
#include "core/database/reader_store.h"
#include "tests/database/failing_disk.h"
#include "tests/database/filled_library.h"
#include "tests/fixtures/small_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <thread>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

constexpr int kNotAllowed = 125;

/// Adds readers until something fails; how many were acknowledged, and what the failure said.
std::pair<int, std::string> addReaders(const fs::path& folder, int most)
{
    int added = 0;
    try {
        Library library(folder);
        for (; added < most; ++added)
            ReaderStore(library).add({0, "reader " + std::to_string(added), std::string(3000, 's'), "", {}, ""});
    } catch (const Error& failure) {
        return {added, failure.message()};
    }
    return {added, ""};
}

std::string bytesOfAll(const fs::path& folder)
{
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            all += entry.path().string() + fileBytes(entry.path());
    return all;
}

} // namespace

TEST(BadDisk, EveryWriteOrSyncThatFailsLosesNothingAcknowledgedAndIsNamed)
{
    int failures = 0;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE})
        for (int failing = 1; failing < 60; failing += code == SQLITE_FULL ? 2 : 3) {
            SCOPED_TRACE(failing);
            const TemporaryFolder folder;
            const auto start = std::chrono::steady_clock::now();
            int acknowledged = 0;
            std::string message;
            bool failed = false;
            {
                const FailingDisk disk(failing, code);
                std::tie(acknowledged, message) = addReaders(folder / "library", 3);
                failed = disk.failed();
            }
            EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
            if (failed && acknowledged < 3) {
                ++failures;
                EXPECT_THAT(message, HasSubstr(code == SQLITE_FULL ? "the disk is full" : "the disk reports an error"));
                EXPECT_THAT(message, HasSubstr((folder / "library").string()));
            }
            // Space has returned: it works again, with all that was acknowledged and not a half.
            Library library(folder / "library");
            EXPECT_GE(ReaderStore(library).all().size(), std::size_t(acknowledged));
            EXPECT_LE(ReaderStore(library).all().size(), std::size_t(acknowledged) + 1);
            EXPECT_TRUE(checkAll(library).faults.empty());
            ReaderStore(library).add({0, "another", "", "", {}, ""});
        }
    EXPECT_GT(failures, 20);
}

TEST(BadDisk, AFullOneIsNamedAndWorksAgainWhenSpaceReturns)
{
    const TemporaryFolder folder;
    const int code = onSmallDisk(folder / "disk", 3 << 20, [&] {
        const fs::path place = folder / "disk";
        std::ofstream(place / "ballast") << std::string(1 << 20, 'x');
        const auto [acknowledged, message] = addReaders(place / "library", 100'000);
        if (acknowledged < 10 || message.find("the disk is full") == std::string::npos)
            return 1;
        {
            Library library(place / "library", Access::Any);
            if (int(ReaderStore(library).all().size()) < acknowledged)
                return 2;
        }
        try { // a backup needs room, too, and leaves nothing half
            Library library(place / "library");
            backUp(library);
            return 3;
        } catch (const Error&) {
            if (!fs::is_empty(place / "library" / "backups"))
                return 4;
        }
        fs::remove(place / "ballast");
        Library library(place / "library");
        ReaderStore(library).add({0, "another", "", "", {}, ""});
        return int(ReaderStore(library).all().size()) >= acknowledged + 1 && checkAll(library).faults.empty() ? 0 : 5;
    });
    if (code == kNotAllowed)
        GTEST_SKIP() << "this system allows no disk of one's own";
    EXPECT_EQ(code, 0);
}

TEST(BadDisk, AReadOnlyOneIsReadAndNotChanged)
{
    const TemporaryFolder folder;
    const int code = onSmallDisk(folder / "disk", 8 << 20, [&] {
        const fs::path clean = folder / "disk" / "clean", torn = folder / "disk" / "torn";
        {
            Library library(clean);
            fillLibrary(library);
            // As a crash leaves it: the newest facts are in the journal.
            fs::create_directory(torn);
            for (const char* ending : {"", "-wal"})
                fs::copy(clean / (std::string("library.sqlite") + ending),
                         torn / (std::string("library.sqlite") + ending));
        }
        if (!makeReadOnly(folder / "disk"))
            return kNotAllowed;
        const std::string before = bytesOfAll(folder / "disk");
        for (const fs::path& place : {clean, torn}) {
            Library library(place, Access::Any);
            if (library.readOnlyBecause() != "it lies on a read-only disk")
                return 1;
            if (list(library, Listed::Reads).rows.size() != 4 || !checkAll(library).faults.empty())
                return 2;
            ListQuery query;
            query.text = "iac";
            if (list(library, Listed::Nodules, query).rows.size() != 1)
                return 3;
            try {
                ReaderStore(library).add({0, "another", "", "", {}, ""});
                if (place == clean)
                    return 4;
            } catch (const Error& failure) {
                if (failure.message().find("it is only read here; nothing was changed") == std::string::npos)
                    return 5;
            }
        }
        try {
            Library library(clean);
            return 6;
        } catch (const Error& failure) {
            if (failure.message().find("cannot be opened for writing: Read-only file system") == std::string::npos)
                return 7;
        }
        return bytesOfAll(folder / "disk") == before ? 0 : 8;
    });
    if (code == kNotAllowed)
        GTEST_SKIP() << "this system allows no disk of one's own";
    EXPECT_EQ(code, 0);
}
