// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/prediction_store.h"

#include "core/database/annotation_store.h"
#include "core/database/mask_edit_store.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <random>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

/// Adds predictions until killed; each acknowledged one is a byte in the pipe.
[[noreturn]] void addForEver(const std::filesystem::path& folder, int acknowledged)
{
    Library library(folder);
    PredictionStore predictions(library);
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    const imaging::Mask mask = ballMask();
    for (;;) {
        const std::int64_t nodule = predictions.noduleAt(series, {0, 0, 0});
        predictions.add(nodule, fullAssessment(), &mask);
        if (::write(acknowledged, "x", 1) != 1)
            ::_exit(1);
    }
}

/// A mark that says how many versions of it there are.
Annotation numberedMark(std::size_t number)
{
    return {AnnotationKind::NoduleMark, {{1.0 / 3, double(number), 0}}, {}, std::to_string(number)};
}

/// Moves one mark again and again until killed, as addForEver.
[[noreturn]] void moveForEver(const std::filesystem::path& folder, int acknowledged)
{
    Library library(folder);
    AnnotationStore store(library);
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    for (;;) {
        if (const auto placed = store.ofSeries(series).annotations; placed.empty())
            store.add(series, numberedMark(1), "reader");
        else
            store.change(placed[0].id, numberedMark(store.versions(placed[0].id).size() + 1), "reader");
        if (::write(acknowledged, "x", 1) != 1)
            ::_exit(1);
    }
}

/// A mask that says how many versions of it there are, by the voxels that are set.
imaging::MaskPtr countedMask(std::size_t number)
{
    const imaging::Geometry grid = imaging::cubeAround({1.0 / 3, 0, 0}, 32, 0.5);
    std::vector<std::uint8_t> voxels(grid.size.voxels(), 0);
    for (std::size_t n = 0; n < number; ++n)
        voxels[n * 7919 % voxels.size()] = 1;
    return std::make_shared<const imaging::Mask>(grid, std::move(voxels));
}

/// Paints one voxel more again and again until killed, as addForEver.
[[noreturn]] void paintForEver(const std::filesystem::path& folder, int acknowledged)
{
    Library library(folder);
    MaskEditStore store(library);
    const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    for (;;) {
        const std::int64_t nodule = PredictionStore(library).noduleAt(series, {0, 0, 0});
        store.add(nodule, {{}, MaskStep::Brush, "reader", countedMask(store.versions(nodule).size() + 1)});
        if (::write(acknowledged, "x", 1) != 1)
            ::_exit(1);
    }
}

/// Starts the child, waits for `first` acknowledged steps and a moment more, kills it; returns how many it had
/// acknowledged.
std::size_t killAfter(void (*work)(const std::filesystem::path&, int), const std::filesystem::path& folder,
                      std::size_t first, std::chrono::microseconds moment)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return 0;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        try {
            work(folder, ends[1]);
        } catch (...) {
            ::_exit(1);
        }
    }
    ::close(ends[1]);
    std::size_t count = 0;
    char byte = 0;
    while (count < first && ::read(ends[0], &byte, 1) == 1)
        ++count;
    std::this_thread::sleep_for(moment);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(ends[0], &byte, 1) == 1)
        ++count;
    ::close(ends[0]);
    return count;
}

} // namespace

TEST(Durability, KillingTheProgramLosesNoAcknowledgedPrediction)
{
    const TemporaryFolder folder;
    std::mt19937 random(5);
    std::size_t acknowledged = 0;
    const int kills = 30;
    for (int n = 0; n < kills; ++n) {
        acknowledged += killAfter(addForEver, folder / "library", 1, std::chrono::microseconds(random() % 8000));
        Library library(folder / "library");
        const auto row = CaseStore(library).findSeries("1.2.3");
        ASSERT_TRUE(row);
        const auto stored = PredictionStore(library).ofSeries(row->seriesId);
        // One more than acknowledged a kill at most: committed, but killed before saying so.
        ASSERT_GE(stored.size(), acknowledged);
        ASSERT_LE(stored.size(), acknowledged + std::size_t(n) + 1);
        for (const StoredPrediction& prediction : stored)
            ASSERT_TRUE(prediction.intact && prediction.mask);
        ASSERT_EQ(library.connection().execAndGet("PRAGMA integrity_check").getString(), "ok");
        ASSERT_EQ(row->nodules, 1);
    }
    EXPECT_GE(acknowledged, std::size_t(kills));
}

TEST(Durability, KillingTheProgramLosesNoAcknowledgedStepOfAnAnnotation)
{
    const TemporaryFolder folder;
    std::mt19937 random(6);
    std::size_t acknowledged = 0;
    const int kills = 15;
    for (int n = 0; n < kills; ++n) {
        acknowledged += killAfter(moveForEver, folder / "library", 1, std::chrono::microseconds(random() % 8000));
        Library library(folder / "library");
        const std::int64_t series = CaseStore(library).findSeries("1.2.3").value().seriesId;
        const auto found = AnnotationStore(library).ofSeries(series);
        ASSERT_TRUE(found.unreadable.empty());
        ASSERT_EQ(found.annotations.size(), 1u);
        const auto versions = AnnotationStore(library).versions(found.annotations[0].id);
        ASSERT_GE(versions.size(), acknowledged);
        ASSERT_LE(versions.size(), acknowledged + std::size_t(n) + 1);
        ASSERT_EQ(found.annotations[0].annotation, numberedMark(versions.size()));
        ASSERT_EQ(library.connection().execAndGet("PRAGMA integrity_check").getString(), "ok");
    }
    EXPECT_GE(acknowledged, std::size_t(kills));
}

TEST(Durability, KillingTheProgramLosesNoAcknowledgedStrokeOfAnOutline)
{
    const TemporaryFolder folder;
    std::mt19937 random(7);
    std::size_t acknowledged = 0;
    const int kills = 15;
    for (int n = 0; n < kills; ++n) {
        acknowledged += killAfter(paintForEver, folder / "library", 1, std::chrono::microseconds(random() % 8000));
        Library library(folder / "library");
        const std::int64_t series = CaseStore(library).findSeries("1.2.3").value().seriesId;
        const auto found = MaskEditStore(library).ofSeries(series);
        ASSERT_TRUE(found.unreadable.empty());
        ASSERT_EQ(found.edits.size(), 1u);
        const auto versions = MaskEditStore(library).versions(found.edits[0].noduleId);
        ASSERT_GE(versions.size(), acknowledged);
        ASSERT_LE(versions.size(), acknowledged + std::size_t(n) + 1);
        ASSERT_TRUE(std::ranges::equal(found.edits[0].edit.mask->voxels(), countedMask(versions.size())->voxels()));
        ASSERT_EQ(library.connection().execAndGet("PRAGMA integrity_check").getString(), "ok");
    }
    EXPECT_GE(acknowledged, std::size_t(kills));
}
