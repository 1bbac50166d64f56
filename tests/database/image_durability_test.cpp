// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that do not come to their end: killed, on a full disk, into a library that cannot be written.
#include "core/database/case_store.h"
#include "core/database/image_store.h"
#include "tests/database/stored_records.h"
#include "tests/fixtures/small_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kImages = 6;
constexpr std::size_t kImageBytes = 30'000;

std::vector<IncomingImage> images(const fs::path& folder)
{
    std::vector<IncomingImage> result;
    for (std::size_t k = 0; k < kImages; ++k) {
        const std::string name = "1.2.3." + std::to_string(k);
        std::ofstream(folder / name) << std::string(kImageBytes, char('a' + k));
        result.push_back({folder / name, name, double(k)});
    }
    return result;
}

KeptImages keep(Library& library, const std::string& seriesUid, const std::vector<IncomingImage>& images)
{
    const std::vector<SeriesRecord> parts{unusualSeries(seriesUid)};
    return ImageStore(library).keep(parts, images, [](const fs::path&, const IncomingImage&) { return std::string(); },
                                    {});
}

/// Imports one series after the other, the numbers from `first` on; each that was reported is a byte in the pipe.
[[noreturn]] void importForEver(const fs::path& folder, const std::vector<IncomingImage>& images, int first,
                                int reported)
{
    Library library(folder);
    for (int n = first;; ++n) {
        keep(library, "2.25." + std::to_string(n), images);
        if (::write(reported, "x", 1) != 1)
            ::_exit(1);
    }
}

/// How many series the child had reported when it was killed.
int killDuringImport(const fs::path& folder, const std::vector<IncomingImage>& images, int first,
                     std::chrono::microseconds moment)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return 0;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        try {
            importForEver(folder, images, first, ends[1]);
        } catch (...) {
            ::_exit(1);
        }
    }
    ::close(ends[1]);
    std::this_thread::sleep_for(moment);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    int count = 0;
    for (char byte = 0; ::read(ends[0], &byte, 1) == 1;)
        ++count;
    ::close(ends[0]);
    return count;
}

/// Every file belongs to a row and every row has its file, with the bytes it had.
void expectWhole(Library& library)
{
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(library.folder() / "images"))
        files += std::size_t(entry.is_regular_file());
    SQLite::Statement rows(library.connection(), "SELECT file, bytes FROM images");
    std::size_t count = 0;
    for (; rows.executeStep(); ++count)
        ASSERT_EQ(fs::file_size(library.folder() / rows.getColumn(0).getString()),
                  std::uintmax_t(rows.getColumn(1).getInt64()));
    ASSERT_EQ(files, count);
    ASSERT_EQ(library.connection().execAndGet("PRAGMA integrity_check").getString(), "ok");
    ASSERT_EQ(library.connection()
                  .execAndGet("SELECT count(*) FROM (SELECT series_uid FROM images GROUP BY series_uid HAVING count(*) "
                              "<> 6)")
                  .getInt(),
              0)
        << "a series is whole or not there";
}

} // namespace

TEST(ImageDurability, KillingAnImportLosesNothingThatWasReportedAndLeavesNothingElse)
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "ct");
    const auto source = images(folder / "ct");
    std::mt19937 random(11);
    int reported = 0;
    for (int n = 0; n < 60; ++n) {
        const int count =
            killDuringImport(folder / "library", source, 1000 * n, std::chrono::microseconds(2000 + random() % 30'000));
        reported += count;
        Library library(folder / "library");
        ImageStore(library).sweep();
        if (!fs::exists(folder / "library" / "images"))
            continue;
        expectWhole(library);
        for (int k = 0; k < count; ++k)
            ASSERT_TRUE(CaseStore(library).findSeries("2.25." + std::to_string(1000 * n + k)));
    }
    EXPECT_GT(reported, 20) << "the children had time to report something";
}

TEST(ImageDurability, SweepingSparesAnImportThatRuns)
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "ct");
    Library one(folder / "library"), other(folder / "library");
    const std::vector<SeriesRecord> parts{unusualSeries()};
    const auto source = images(folder / "ct");
    const KeptImages kept = ImageStore(one).keep(parts, source,
                                                 [&](const fs::path& copy, const IncomingImage&) {
                                                     ImageStore(other).sweep();
                                                     return fs::exists(copy) ? "" : "it was swept away";
                                                 },
                                                 {});
    EXPECT_EQ(kept.taken, kImages);
}

TEST(ImageDurability, AFullDiskIsNamedAndTheLibraryStaysWhole)
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "ct");
    const auto source = images(folder / "ct");
    const fs::path disk = folder / "disk";
    // Room for the database and some series, but not for all.
    const int outcome = onSmallDisk(disk, 1'500'000, [&] {
        int reported = 0;
        std::string message;
        Library library(disk / "library");
        try {
            for (; reported < 100; ++reported)
                keep(library, "2.25." + std::to_string(reported), source);
        } catch (const Error& failure) {
            message = failure.message();
        }
        if (reported == 0 || message.find("the disk is full") == std::string::npos)
            return 1;
        for (int n = 0; n < reported; ++n)
            if (!CaseStore(library).findSeries("2.25." + std::to_string(n)))
                return 2;
        expectWhole(library);
        if (::testing::Test::HasFailure())
            return 3;
        // It works again when there is room.
        fs::remove_all(disk / "library" / "images" / "2.25.0");
        library.connection().exec("DELETE FROM images WHERE series_uid = '2.25.0'");
        return keep(library, "2.25.0", source).taken == kImages ? 0 : 4;
    });
    if (outcome == 125)
        GTEST_SKIP() << "this system allows no disk of one's own";
    EXPECT_EQ(outcome, 0);
}

TEST(ImageDurability, ALibraryThatCannotBeWrittenIsNamedAndUnchanged)
{
    if (::getuid() == 0)
        GTEST_SKIP() << "root may write everywhere";
    const TemporaryFolder folder;
    fs::create_directory(folder / "ct");
    Library library(folder / "library");
    fs::create_directory(folder / "library" / "images");
    fs::permissions(folder / "library" / "images", fs::perms::owner_read | fs::perms::owner_exec);
    try {
        keep(library, "1.2.3", images(folder / "ct"));
        ADD_FAILURE() << "it was written";
    } catch (const Error& failure) {
        EXPECT_THAT(failure.message(), testing::HasSubstr("cannot be made"));
    }
    fs::permissions(folder / "library" / "images", fs::perms::owner_all);
    EXPECT_TRUE(fs::is_empty(folder / "library" / "images"));
}
