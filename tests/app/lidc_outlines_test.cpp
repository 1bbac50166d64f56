// SPDX-License-Identifier: GPL-3.0-or-later
// Outlines of LIDC-IDRI crops as an analysis gives them beside those of `dsmt evaluate`. The shipped package learnt
// from these outlines (in five folds, the outlines alone): Dice with it says that nothing is lost on the way, not how
// well unseen nodules are outlined. $DSMT_TEST_NODULES (3) crops.
#include "core/base/csv_table.h"
#include "core/imaging/mask_on_grid.h"
#include "core/imaging/surface_distance.h"
#include "core/inference/crop_patches.h"
#include "core/inference/engine_process.h"
#include "core/inference/find_package.h"
#include "core/inference/nodule_mask.h"
#include "core/realism/nodule_crop.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/analyze.h"
#include "core/workflows/text_file.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fmt/core.h>
#include <gtest/gtest.h>

using namespace dsmt;
namespace fs = std::filesystem;

namespace {

struct Crop {
    std::string name;
    fs::path ctFile, maskFile;
    workflows::OpenedSeries series;
    imaging::MaskPtr mask;
    imaging::WorldPoint center; ///< of the reader's outline
};

std::vector<Crop> firstCrops(const fs::path& folder, std::size_t count)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        if (const std::string name = entry.path().filename().string(); name.ends_with("_ct.mha"))
            names.push_back(name.substr(0, name.size() - 7));
    std::ranges::sort(names);
    std::vector<Crop> crops;
    for (const std::string& name : names) {
        if (crops.size() == count)
            break;
        Crop crop{name, fs::absolute(folder / (name + "_ct.mha")), fs::absolute(folder / (name + "_mask.mha")), {}, {},
                  {}};
        crop.series.volume = volume_files::readVolumeFile(crop.ctFile).volume;
        crop.series.record.seriesUid = "2.25.1";
        crop.mask =
            std::make_shared<const imaging::Mask>(realism::maskOf(*volume_files::readVolumeFile(crop.maskFile).volume));
        crop.center = inference::centroid(*crop.mask).value();
        crops.push_back(std::move(crop));
    }
    return crops;
}

/// Against the reader's outline on the grid of the patches.
double diceOf(const Crop& crop, const inference::AssessedNodule& nodule)
{
    if (!nodule.mask)
        return 0;
    return imaging::diceOverlap(*nodule.mask, imaging::onGrid(*crop.mask, nodule.mask->geometry())).value_or(0);
}

/// Dice of each nodule, as evaluation tells it.
std::vector<double> evaluated(const std::vector<Crop>& crops, const fs::path& folder, int views)
{
    std::string rows = "nodule,series,mask,x_mm,y_mm,z_mm,pathology,split\n";
    for (const Crop& crop : crops)
        rows += fmt::format("{},{},{},{},{},{},,train\n", crop.name, crop.ctFile.string(), crop.maskFile.string(),
                            crop.center.x, crop.center.y, crop.center.z);
    workflows::writeTextFile(folder / "cohort.csv", rows);
    const fs::path file = folder / fmt::format("rows{}.csv", views);
    const auto result = fixtures::runProgram(
        "dsmt", {"evaluate", "--package", inference::findPackage({}).folder.string(), "--cohort",
                 (folder / "cohort.csv").string(), "--split", "all", "--views", std::to_string(views), "--rows",
                 file.string(), "--library", (folder / "library").string()});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    std::vector<double> dice;
    const CsvTable table = parseCsv(workflows::readTextFile(file));
    for (const auto& row : table.rows)
        dice.push_back(std::stod(row.cells[*table.column("dice")]));
    return dice;
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value / double(values.size());
    return sum;
}

} // namespace

TEST(LidcOutlines, OfAnAnalysisAreThoseOfAnEvaluationThatLooksAtEightViews)
{
    const fs::path folder = fixtures::sharedMaterial("data/lidc_crops");
    DSMT_REQUIRE_SHARED(folder);
    const char* wanted = std::getenv("DSMT_TEST_NODULES");
    const auto crops = firstCrops(folder, wanted ? std::size_t(std::max(1, std::atoi(wanted))) : 3);
    const inference::Package package = inference::findPackage({});
    inference::EngineProcess engine(package, {.program = {}, .device = "cpu", .threads = 0});

    std::vector<double> atCenter, analyzed;
    for (const Crop& crop : crops) {
        // What an analysis does with a mark that is taken to this place.
        const auto pair = inference::cropPatches(*crop.series.volume, crop.center, package.patches);
        const auto views = inference::evaluateViews(engine, pair, package.patches, {});
        atCenter.push_back(diceOf(crop, inference::assess(views, *crop.series.volume, crop.center, package, {})));
        // And the whole of it, which looks for the middle first.
        analyzed.push_back(diceOf(crop, workflows::analyzeNodule(crop.series, crop.center, package, engine, {})));
    }
    const fixtures::TemporaryFolder work;
    const auto eight = evaluated(crops, work.path(), 8), one = evaluated(crops, work.path(), 1);
    ASSERT_EQ(eight.size(), crops.size());
    std::printf("Dice of %zu nodules whose outlines the package learnt from: analysis %.4f, at the given centre %.4f; "
                "evaluation, eight views %.4f, one view %.4f\n",
                crops.size(), meanOf(analyzed), meanOf(atCenter), meanOf(eight), meanOf(one));
    // Patches of a cohort are rounded to whole HU.
    double farthest = 0;
    for (std::size_t n = 0; n < crops.size(); ++n) {
        EXPECT_NEAR(eight[n], atCenter[n], 0.01) << crops[n].name;
        farthest = std::max(farthest, std::abs(analyzed[n] - atCenter[n]));
    }
    // Where the network is unsure, patches cut round the middle that it found give another outline: no bound for one.
    std::printf("an analysis that looks for the middle first differs by at most %.2f\n", farthest);
    EXPECT_NEAR(meanOf(eight), meanOf(atCenter), 0.002);
    EXPECT_NEAR(meanOf(analyzed), meanOf(atCenter), 0.03);
}
