// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/compare_realism.h"

#include "core/dicom/write_ct.h"
#include "core/phantom/simulated_case.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/realism_json.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::workflows;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

imaging::VolumePtr asVolume(const imaging::Mask& mask)
{
    return std::make_shared<const imaging::Volume>(
        mask.geometry(), std::vector<std::int16_t>(mask.voxels().begin(), mask.voxels().end()));
}

/// Simulated nodules in files as real ones come: NAME_ct.mha and NAME_mask.mha.
void writeCrops(const fs::path& folder, std::uint64_t firstSeed, int count)
{
    for (int n = 0; n < count; ++n) {
        const auto simulated = phantom::simulateSurroundings(firstSeed + std::uint64_t(n), 56);
        const std::string name(1, char('a' + n));
        volume_files::writeVolumeFile(*simulated.volume, folder / (name + "_ct.mha"));
        volume_files::writeVolumeFile(*asVolume(*simulated.mask), folder / (name + "_mask.mha"));
    }
}

RealMaterial collected(const fs::path& folder)
{
    const std::vector<fs::path> folders{folder};
    return collectRealMaterial(folders, {});
}

const MeasureComparison& measureOf(const Realism& realism, const std::string& code)
{
    return *std::find_if(realism.nodules.begin(), realism.nodules.end(), [&](const auto& m) { return m.code == code; });
}

} // namespace

TEST(CompareRealism, FindsNoDifferenceBetweenTheSameNodules)
{
    const TemporaryFolder folder;
    writeCrops(folder.path(), 3, 4);
    const Realism realism = compareRealism(collected(folder.path()), {.seed = 3, .chests = 0, .nodules = 4}, {});
    ASSERT_EQ(realism.realNodules, 4u);
    ASSERT_EQ(realism.simulatedNodules, 4u);
    EXPECT_TRUE(realism.chests.empty());
    // Their centres differ by parts of a voxel (the middle of the mask against the truth), so values differ a little.
    for (const char* code : {"volume_mm3", "mean_hu", "sphericity", "margin_width_mm"}) {
        const MeasureComparison& measure = measureOf(realism, code);
        ASSERT_EQ(measure.real.size(), 4u) << code;
        for (std::size_t n = 0; n < 4; ++n)
            EXPECT_NEAR(measure.real[n], measure.simulated[n], 0.06 * std::abs(measure.real[n])) << code;
    }
    EXPECT_LT(*realism.regions[1].distance, 0.03);
    EXPECT_EQ(realism.pictures.size(), 8u);
}

TEST(CompareRealism, FindsTheLungsAndTheNoiseOfSimulatedChests)
{
    const Realism realism = compareRealism({}, {.seed = 5, .chests = 1, .nodules = 1}, {});
    ASSERT_EQ(realism.chests.size(), 1u);
    const ChestMeasures& chest = realism.chests.front();
    EXPECT_TRUE(chest.simulated);
    ASSERT_TRUE(chest.lung.summary && chest.chestWall.summary && chest.noise);
    EXPECT_GT(chest.lungMl, 1500);
    EXPECT_LT(chest.lung.summary->median, -750);
    EXPECT_GT(chest.chestWall.summary->median, -150);
    const double asked = phantom::simulateSurroundings(5, 20).acquisition.noiseHu;
    // Asked for in the middle of the body; regions are chosen for being calm and lie off it too.
    EXPECT_GT(chest.noise->sd, 0.6 * asked);
    EXPECT_LT(chest.noise->sd, 1.1 * asked);
    EXPECT_GT(chest.planes.axial.geometry().size.i, 200);
    EXPECT_FALSE(realism.regions[0].distance) << "nothing real to compare with";
}

TEST(CompareRealism, SaysEveryNumberInJsonAndRanksTheDifferences)
{
    const TemporaryFolder folder;
    writeCrops(folder.path(), 3, 2);
    const Realism realism = compareRealism(collected(folder.path()), {.seed = 20, .chests = 0, .nodules = 2}, {});
    const auto json = nlohmann::json::parse(realismJson(realism));
    EXPECT_EQ(json.at("real_nodules"), 2);
    EXPECT_EQ(json.at("nodules").at("sphericity").at("real").at("count"), 2);
    EXPECT_TRUE(json.at("regions").at("lung").at("real").is_null());
    EXPECT_EQ(json.at("regions").at("nodule").at("simulated").at("histogram").at("density_per_hu").size(), 210u);
    const std::vector<Difference> ranked = largestDifferences(realism);
    ASSERT_GT(ranked.size(), 10u);
    EXPECT_TRUE(std::is_sorted(ranked.begin(), ranked.end(), [](auto& a, auto& b) { return a.distance > b.distance; }));
}

TEST(RealMaterial, SaysWhatIsOfNoUseAndWhy)
{
    const TemporaryFolder folder;
    const auto simulated = phantom::simulateSurroundings(3, 30);
    volume_files::writeVolumeFile(*simulated.volume, folder / "alone.mha");
    volume_files::writeVolumeFile(*asVolume(*simulated.mask), folder / "lost_mask.mha");
    volume_files::writeVolumeFile(*asVolume(*simulated.mask), folder / "blob.mha");
    std::ofstream(folder / "notes.txt") << "nothing";
    const RealMaterial material = collected(folder.path());
    ASSERT_EQ(material.nodules.size(), 1u);
    EXPECT_FALSE(material.nodules.front().mask);
    const auto reasonOf = [&](const std::string& name) {
        for (const LeftOut& left : material.leftOut)
            if (left.name == name)
                return left.reason;
        return std::string("not left out");
    };
    EXPECT_EQ(reasonOf("alone"), "no mask lies beside it: shown, not measured");
    EXPECT_EQ(reasonOf("lost_mask.mha"), "it is a mask without its CT");
    EXPECT_EQ(reasonOf("blob.mha"), "its values can hardly be HU");
    EXPECT_EQ(material.leftOut.size(), 4u);
    EXPECT_THROW(collected(folder / "absent"), Error);
}

TEST(RealMaterial, TakesNoSimulatedSeriesForReal)
{
    const TemporaryFolder folder;
    const auto simulated = phantom::simulateSurroundings(3, 70);
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(3, "series");
    record.studyUid = dicom::derivedUid(3, "study");
    record.modality = "CT";
    record.simulated = true;
    dicom::writeCtSeries(*simulated.volume, record, folder.path(), {});
    const RealMaterial material = collected(folder.path());
    EXPECT_TRUE(material.chests.empty());
    ASSERT_EQ(material.leftOut.size(), 1u);
    EXPECT_EQ(material.leftOut.front().reason, "it is simulated");
}

TEST(CompareRealism, MeasuresRealMaterial)
{
    const fs::path chest = sharedMaterial("data/ct_adenocarcinoma"), crops = sharedMaterial("data/lidc_crops");
    DSMT_REQUIRE_SHARED(chest);
    DSMT_REQUIRE_SHARED(crops);
    const std::vector<fs::path> folders{chest, crops};
    const Realism realism =
        compareRealism(collectRealMaterial(folders, {}), {.seed = 1, .chests = 0, .nodules = 1}, {});
    ASSERT_EQ(realism.chests.size(), 1u);
    EXPECT_EQ(realism.chests.front().name, "ct_adenocarcinoma");
    EXPECT_NEAR(realism.chests.front().lung.summary->median, -890, 20);
    EXPECT_NEAR(realism.chests.front().noise->sd, 25, 5);
    EXPECT_EQ(realism.realNodules, 67u);
    // nodules.csv beside the crops names the volumes; its 0_nod1_ann0 is the largest but few.
    EXPECT_NEAR(*measureOf(realism, "volume_mm3").real.begin(), 77, 60);
    // Nothing says who the patient is: neither name nor number stands in what is written.
    const std::string json = realismJson(realism);
    EXPECT_EQ(json.find("LungFCP"), std::string::npos);
    EXPECT_EQ(json.find("LIDC-IDRI-"), std::string::npos);
}
