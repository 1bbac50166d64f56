// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/mask_edit_store.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "tests/database/stored_records.h"

#include <gmock/gmock.h>
#include <random>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

const std::string kAuthor = "O'Hara \xE5\xB0\x8F";

struct OutlinedLibrary {
    const TemporaryFolder folder;
    Library library{folder / "library"};
    MaskEditStore store{library};
    std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
    std::int64_t nodule = PredictionStore(library).noduleAt(series, {1.0 / 3, 2, 3});
    std::mt19937 random{11};

    /// Of any size, on the tilted grid of ballMask moved by thirds of a millimetre.
    imaging::MaskPtr any()
    {
        imaging::Geometry grid = ballMask().geometry();
        grid.size = {2 + 2 * int(random() % 8), 2 + 2 * int(random() % 8), 2 + 2 * int(random() % 8)};
        grid.origin = {double(random() % 900) / 3, -1.0 / 7, 0.1};
        std::vector<std::uint8_t> voxels(grid.size.voxels());
        for (std::uint8_t& voxel : voxels)
            voxel = random() % 3 == 0;
        return std::make_shared<const imaging::Mask>(grid, std::move(voxels));
    }
};

void expectSame(const imaging::Mask& found, const imaging::Mask& stored)
{
    const imaging::Geometry &a = found.geometry(), &b = stored.geometry();
    EXPECT_EQ(a.size, b.size);
    EXPECT_EQ(a.origin, b.origin);
    EXPECT_EQ(a.spacing, b.spacing);
    EXPECT_EQ(a.iAxis, b.iAxis);
    EXPECT_EQ(a.jAxis, b.jAxis);
    EXPECT_EQ(a.kAxis, b.kAxis);
    EXPECT_TRUE(std::ranges::equal(found.voxels(), stored.voxels()));
}

} // namespace

TEST(MaskEditStore, GivesBackExactlyWhatWasStoredAfterReopening)
{
    const TemporaryFolder folder;
    OutlinedLibrary masks;
    const auto stored = masks.any();
    std::int64_t prediction = 0;
    {
        Library library(folder / "library");
        const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
        PredictionStore predictions(library);
        const std::int64_t nodule = predictions.noduleAt(series, {1.0 / 3, 2, 3});
        prediction = predictions.add(nodule, fullAssessment(), nullptr);
        MaskEditStore(library).add(nodule, {prediction, MaskStep::Fill, kAuthor, stored});
    }
    Library library(folder / "library");
    const auto found = MaskEditStore(library).ofSeries(CaseStore(library).findSeries("1.2.3")->seriesId);
    ASSERT_EQ(found.edits.size(), 1u);
    EXPECT_TRUE(found.unreadable.empty());
    expectSame(*found.edits[0].edit.mask, *stored);
    EXPECT_EQ(found.edits[0].edit.predictionId, prediction);
    EXPECT_EQ(found.edits[0].edit.step, MaskStep::Fill);
    EXPECT_EQ(found.edits[0].edit.author, kAuthor);
    EXPECT_EQ(found.edits[0].noduleCenter, (imaging::WorldPoint{1.0 / 3, 2, 3}));
    EXPECT_THAT(found.edits[0].createdAt, testing::MatchesRegex("....-..-..T..:..:..\\....Z"));
}

TEST(MaskEditStore, KeepsEveryVersionAndShowsTheNewestOfEachNodule)
{
    OutlinedLibrary bench;
    const std::int64_t other = PredictionStore(bench.library).noduleAt(bench.series, {50, 2, 3});
    const std::int64_t elsewhere = CaseStore(bench.library).addSeries(unusualSeries("1.2.4"), "/other");
    bench.store.add(PredictionStore(bench.library).noduleAt(elsewhere, {}), {{}, MaskStep::Brush, "", bench.any()});
    std::vector<imaging::MaskPtr> stored;
    const std::vector steps{MaskStep::Brush, MaskStep::Eraser, MaskStep::Fill,
                            MaskStep::Undo,  MaskStep::Redo,   MaskStep::Reset};
    for (const MaskStep step : steps) {
        bench.store.add(bench.nodule, {{}, step, kAuthor, stored.emplace_back(bench.any())});
        if (step == MaskStep::Eraser)
            bench.store.add(other, {{}, step, "", bench.any()});
    }
    const auto newest = bench.store.ofSeries(bench.series).edits;
    ASSERT_EQ(newest.size(), 2u);
    EXPECT_EQ(newest[0].noduleId, bench.nodule);
    EXPECT_EQ(newest[0].edit.predictionId, std::nullopt);
    expectSame(*newest[0].edit.mask, *stored.back());
    EXPECT_EQ(newest[1].noduleId, other);
    const auto versions = bench.store.versions(bench.nodule);
    ASSERT_EQ(versions.size(), steps.size());
    for (std::size_t n = 0; n < steps.size(); ++n) {
        EXPECT_EQ(versions[n].edit.step, steps[n]);
        expectSame(*versions[n].edit.mask, *stored[n]);
    }
    EXPECT_EQ(bench.store.ofSeries(elsewhere).edits.size(), 1u);
}

TEST(MaskEditStore, RefusesNodulesAndPredictionsThatAreNotThere)
{
    OutlinedLibrary bench;
    EXPECT_THROW(bench.store.add(77, {{}, MaskStep::Brush, "", bench.any()}), Error);
    EXPECT_THROW(bench.store.add(bench.nodule, {77, MaskStep::Brush, "", bench.any()}), Error);
    EXPECT_TRUE(bench.store.ofSeries(bench.series).edits.empty());
    EXPECT_TRUE(bench.store.versions(bench.nodule).empty());
}

TEST(MaskEditStore, IsNeverChangedInPlace)
{
    OutlinedLibrary bench;
    bench.store.add(bench.nodule, {{}, MaskStep::Brush, "", bench.any()});
    EXPECT_THAT(refusalOf(bench.library, "UPDATE mask_versions SET id = 5"), testing::HasSubstr("never changed"));
    EXPECT_THAT(refusalOf(bench.library, "DELETE FROM mask_versions"), testing::HasSubstr("never removed"));
    EXPECT_THAT(refusalOf(bench.library, "INSERT OR REPLACE INTO mask_versions SELECT * FROM mask_versions"),
                testing::HasSubstr("never"));
}

TEST(MaskEditStore, NamesTheNoduleWhoseOutlineWasChangedBehindItsBack)
{
    const std::vector<std::string> changes{"runs = x'00'", "size_i = size_i + 2", "grid = replace(grid, '1', '2')",
                                           "grid = 'nonsense'", "sha256 = '" + std::string(64, 'a') + "'"};
    for (const std::string& what : changes) {
        OutlinedLibrary bench;
        const std::int64_t other = PredictionStore(bench.library).noduleAt(bench.series, {50, 2, 3});
        bench.store.add(bench.nodule, {{}, MaskStep::Brush, "", bench.any()});
        bench.store.add(other, {{}, MaskStep::Brush, "", bench.any()});
        tamper(bench.folder / "library",
               "UPDATE mask_versions SET " + what + " WHERE nodule = " + std::to_string(bench.nodule));
        const auto found = bench.store.ofSeries(bench.series);
        ASSERT_EQ(found.edits.size(), 1u) << what;
        EXPECT_EQ(found.edits[0].noduleId, other);
        EXPECT_EQ(found.unreadable, std::vector<std::int64_t>{bench.nodule});
        EXPECT_THROW(bench.store.versions(bench.nodule), Error);
    }
}
