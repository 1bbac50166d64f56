// SPDX-License-Identifier: GPL-3.0-or-later
// Several programs with one library.
#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/backup.h"
#include "core/database/library_check.h"
#include "core/database/reader_store.h"
#include "core/database/state_store.h"
#include "tests/database/filled_library.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <chrono>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

/// Runs the work in a process of its own.
pid_t inChild(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
            ::_exit(0);
        } catch (...) {
            ::_exit(1);
        }
    }
    return child;
}

int exitCodeOf(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int transactions()
{
    const char* wanted = std::getenv("DSMT_TEST_TRANSACTIONS");
    return wanted ? std::atoi(wanted) : 500;
}

} // namespace

TEST(Sharing, ASecondConnectionOfOneProgramLeavesItsLocksToTheFirst)
{
    const TemporaryFolder folder;
    std::array<int, 2> ready{};
    ASSERT_EQ(::pipe(ready.data()), 0);
    // Forked before anything is open here: SQLite's knowledge of locks must not be inherited.
    const pid_t other = inChild([&] {
        char byte = 0;
        if (::read(ready[0], &byte, 1) == 1)
            AuditStore(*std::make_unique<Library>(folder / "library")).append({"other", "", 1, "", ""});
    });
    {
        Library window(folder / "library");
        AuditStore(window).append({"before", "", 1, "", ""});
        {
            const Library job(folder / "library");
        }
        ASSERT_EQ(::write(ready[1], "x", 1), 1);
        EXPECT_EQ(exitCodeOf(other), 0);
        EXPECT_TRUE(fs::exists(folder / "library" / "library.sqlite-wal"))
            << "the other program was not the last one that had it open";
        AuditStore(window).append({"after", "", 1, "", ""});
    }
    Library again(folder / "library");
    const auto entries = AuditStore(again).entries(3);
    ASSERT_EQ(entries.size(), 3u);
    EXPECT_EQ(entries[0].note.action, "after");
    for (const int end : ready)
        ::close(end);
}

TEST(Sharing, TwoWritersLoseNothingAndAreNeverBusy)
{
    const TemporaryFolder folder;
    {
        const Library library(folder / "library");
    }
    const auto writer = [&](const std::string& name) {
        return inChild([&, name] {
            Library library(folder / "library");
            for (int n = 0; n < transactions(); ++n)
                AuditStore(library).append({name, "", n, "", ""});
        });
    };
    const pid_t one = writer("one"), other = writer("other");
    EXPECT_EQ(exitCodeOf(one), 0);
    EXPECT_EQ(exitCodeOf(other), 0);
    Library library(folder / "library");
    for (const char* name : {"one", "other"}) {
        SQLite::Statement count(library.connection(), "SELECT count(DISTINCT subject) FROM audit WHERE action = ?");
        count.bind(1, name);
        count.executeStep();
        EXPECT_EQ(count.getColumn(0).getInt(), transactions());
    }
    EXPECT_TRUE(AuditStore(library).faults().empty());
}

TEST(Sharing, ASecondWindowOnlyReadsAndSaysWhy)
{
    const TemporaryFolder folder;
    Library first(folder / "library", Access::Session);
    EXPECT_EQ(first.readOnlyBecause(), "");
    EXPECT_EQ(first.tookOverFrom(), "");
    {
        const auto start = std::chrono::steady_clock::now();
        Library second(folder / "library", Access::Session);
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
        EXPECT_THAT(second.readOnlyBecause(), HasSubstr("another window has it open (DSMT Workstation"));
        EXPECT_THAT(second.readOnlyBecause(), HasSubstr("process " + std::to_string(::getpid())));
        EXPECT_NO_THROW(StateStore(second).set("slice", "1")); // what a window remembers is no fact
        EXPECT_FALSE(StateStore(first).get("slice"));
        EXPECT_THROW(ReaderStore(second).add({0, "r", "", "", {}, ""}), Error);
        ReaderStore(first).add({0, "r", "", "", {}, ""});
        EXPECT_EQ(ReaderStore(second).all().size(), 1u);
    }
    Library command(folder / "library"); // a command beside a window writes
    ReaderStore(command).add({0, "s", "", "", {}, ""});
}

TEST(Sharing, TheNextWindowTakesOverAfterACrash)
{
    const TemporaryFolder folder;
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = inChild([&] {
        const Library library(folder / "library", Access::Session);
        if (::write(ends[1], "x", 1) == 1)
            ::pause();
    });
    char byte = 0;
    ASSERT_EQ(::read(ends[0], &byte, 1), 1);
    EXPECT_NE(Library(folder / "library", Access::Session).readOnlyBecause(), "");
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const Library library(folder / "library", Access::Session);
    EXPECT_EQ(library.readOnlyBecause(), "");
    EXPECT_THAT(library.tookOverFrom(), HasSubstr("process " + std::to_string(child)));
}

TEST(Sharing, BackupsUnderLoadAreWholeAndThreeStay)
{
    const TemporaryFolder folder;
    {
        Library library(folder / "library");
        fillLibrary(library);
    }
    const pid_t writer = inChild([&] {
        Library library(folder / "library");
        for (int n = 0;; ++n) {
            AuditStore(library).append({"load", "", n, "", std::string(1000, 'x')});
            std::this_thread::sleep_for(std::chrono::milliseconds(3));
        }
    });
    Library library(folder / "library");
    for (int n = 0; n < 50; ++n)
        EXPECT_TRUE(checkFile(backUp(library).file).faults.empty());
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
    EXPECT_EQ(backups(folder / "library").size(), kBackupGenerations);
}

TEST(Sharing, ABackupIsRestoredWhenNobodyElseUsesTheLibrary)
{
    const TemporaryFolder folder;
    const fs::path place = folder / "library";
    std::int64_t entries = 0;
    {
        Library library(place);
        fillLibrary(library);
        backUp(library);
        ReaderStore(library).add({0, "after the backup", "", "", {}, ""});
        entries = AuditStore(library).anchor()->sequence;
        try {
            restore(place, backups(place).front().file);
            ADD_FAILURE() << "restored under an open library";
        } catch (const Error& failure) {
            EXPECT_THAT(failure.message(), HasSubstr("another program has it open"));
        }
    }
    const Restored restored = restore(place, backups(place).front().file);
    Library library(place);
    EXPECT_FALSE(ReaderStore(library).find("after the backup"));
    EXPECT_EQ(ReaderStore(library).all().size(), 2u);
    EXPECT_TRUE(checkAll(library).faults.empty());
    EXPECT_LT(AuditStore(library).anchor()->sequence, entries + 1);
    // Nothing is lost: what was there lies aside.
    EXPECT_TRUE(fs::exists(restored.setAside / "library.sqlite"));
    Library aside(restored.setAside);
    EXPECT_TRUE(ReaderStore(aside).find("after the backup"));
}

TEST(Sharing, ADamagedBackupIsNotRestored)
{
    const TemporaryFolder folder;
    const fs::path place = folder / "library";
    fs::path backup;
    {
        Library library(place);
        fillLibrary(library);
        backup = backUp(library).file;
    }
    const std::string before = fileBytes(place / "library.sqlite");
    SQLite::Database(backup.string(), SQLite::OPEN_READWRITE)
        .exec("DROP TRIGGER reads_are_never_changed; UPDATE reads SET invasiveness = 1 WHERE id = 1");
    try {
        restore(place, backup);
        ADD_FAILURE();
    } catch (const Error& failure) {
        EXPECT_EQ(failure.kind(), ErrorKind::BadInput);
        EXPECT_THAT(failure.message(), HasSubstr("Row 1 of reads is not what was stored"));
    }
    EXPECT_EQ(fileBytes(place / "library.sqlite"), before);
}
