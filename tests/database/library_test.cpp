// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/library.h"

#include "core/base/error.h"
#include "core/database/state_store.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

Error failureOf(const fs::path& folder)
{
    try {
        const Library library(folder);
    } catch (const Error& error) {
        return error;
    }
    return {ErrorKind::NotFound, "it opened"};
}

unsigned permissions(const fs::path& path)
{
    return unsigned(fs::status(path).permissions());
}

} // namespace

TEST(Library, IsPrivate)
{
    const TemporaryFolder folder;
    const ::mode_t old = ::umask(0);
    {
        Library library(folder / "a" / "library");
        StateStore(library).set("key", "value");
        EXPECT_EQ(permissions(folder / "a" / "library"), 0700u);
        for (const char* name : {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm"})
            EXPECT_EQ(permissions(folder.path() / "a" / "library" / name), 0600u) << name;
    }
    ::umask(old);
}

TEST(Library, WritesThroughToTheDiskAndChecksReferences)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const auto pragma = [&](const char* name) {
        return library.connection().execAndGet(std::string("PRAGMA ") + name).getString();
    };
    EXPECT_EQ(pragma("journal_mode"), "wal");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("foreign_keys"), "1");
    EXPECT_EQ(pragma("recursive_triggers"), "1");
    EXPECT_EQ(pragma("integrity_check"), "ok");
    EXPECT_THROW(PredictionStore(library).add(77, fullAssessment(), nullptr), Error);
}

TEST(Library, IsSeenByASecondConnection)
{
    const TemporaryFolder folder;
    Library first(folder / "library"), second(folder / "library");
    CaseStore(first).addSeries(unusualSeries(), "/ct/one");
    EXPECT_EQ(CaseStore(second).cases().size(), 1u);
    CaseStore(second).addSeries(unusualSeries("1.2.4"), "/ct/two");
    EXPECT_EQ(CaseStore(first).cases().size(), 2u);
}

TEST(Library, CanBeMadeByManyAtOnce)
{
    const TemporaryFolder folder;
    std::vector<std::jthread> openers;
    std::atomic<int> opened = 0;
    for (int n = 0; n < 8; ++n)
        openers.emplace_back([&, n] {
            Library library(folder / "library");
            StateStore(library).set("opener " + std::to_string(n), "here");
            ++opened;
        });
    openers.clear();
    EXPECT_EQ(opened, 8);
    Library library(folder / "library");
    for (int n = 0; n < 8; ++n)
        EXPECT_EQ(StateStore(library).get("opener " + std::to_string(n)), "here");
}

TEST(Library, MovesWithItsConnection)
{
    const TemporaryFolder folder;
    Library first(folder / "library");
    Library second(std::move(first));
    EXPECT_NO_THROW(StateStore(second).set("a", "b"));
    EXPECT_EQ(second.folder(), folder / "library");
}

TEST(Library, RefusesANewerSchemaAndLeavesItsFileAlone)
{
    const TemporaryFolder folder;
    {
        const Library library(folder / "library");
    }
    tamper(folder / "library", "PRAGMA journal_mode = DELETE; PRAGMA user_version = 999");
    const std::string before = fileBytes(folder / "library" / "library.sqlite");
    const Error failure = failureOf(folder / "library");
    EXPECT_EQ(failure.kind(), ErrorKind::Refused);
    EXPECT_THAT(failure.message(), HasSubstr("it has schema 999"));
    EXPECT_THAT(failure.message(), HasSubstr((folder / "library").string()));
    EXPECT_EQ(fileBytes(folder / "library" / "library.sqlite"), before);
}

TEST(Library, RefusesANewerSchemaThatIsStillInTheJournal)
{
    const TemporaryFolder folder;
    Library keepsJournal(folder / "library");
    keepsJournal.connection().exec("PRAGMA user_version = 999");
    const std::string before = fileBytes(folder / "library" / "library.sqlite");
    EXPECT_EQ(failureOf(folder / "library").kind(), ErrorKind::Refused);
    EXPECT_EQ(fileBytes(folder / "library" / "library.sqlite"), before);
}

TEST(Library, SaysWhenTheFileIsNone)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "library.sqlite") << std::string(5000, 'x');
    EXPECT_EQ(failureOf(folder.path()).kind(), ErrorKind::Failed);
    EXPECT_THAT(failureOf(folder.path()).message(), HasSubstr("is no case library"));
    fs::remove(folder / "library.sqlite");
    SQLite::Database(folder / "library.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE t (a)");
    const std::string before = fileBytes(folder / "library.sqlite");
    EXPECT_THAT(failureOf(folder.path()).message(), HasSubstr("another program"));
    EXPECT_EQ(fileBytes(folder / "library.sqlite"), before);
}

TEST(Library, SaysWhenItsFolderCannotBeWritten)
{
    EXPECT_EQ(failureOf("/dev/null/library").kind(), ErrorKind::Failed);
    EXPECT_THAT(failureOf("/dev/null/library").message(), HasSubstr("its folder cannot be made: Not a directory"));
    EXPECT_THAT(failureOf("/proc/dsmt-library").message(), HasSubstr("its folder cannot be made"));
    if (::geteuid() == 0)
        return; // root writes everywhere
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_THAT(failureOf(folder.path()).message(), HasSubstr("cannot be opened for writing"));
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST(Library, IsMadeInTheFolderOneStandsIn)
{
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    EXPECT_NO_THROW(Library(fs::path("library")));
    fs::current_path(before);
    EXPECT_TRUE(fs::exists(folder / "library/library.sqlite"));
}
