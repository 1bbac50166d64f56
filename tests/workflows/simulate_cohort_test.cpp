// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulate_cohort.h"

#include "core/cohort/patch_cache.h"
#include "core/phantom/simulated_case.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/open_series.h"
#include "core/workflows/text_file.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <map>
#include <nlohmann/json.hpp>
#include <numbers>
#include <sstream>

using namespace dsmt;
using namespace dsmt::workflows;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> found;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        found.push_back(line);
    return found;
}

std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> found;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        found.push_back(cell);
    return found;
}

/// One row of a CSV by the names of its columns.
std::map<std::string, std::string> row(const std::string& csv, std::size_t number)
{
    const auto all = lines(csv);
    const auto names = cells(all.front()), values = cells(all.at(number));
    std::map<std::string, std::string> found;
    for (std::size_t n = 0; n < names.size(); ++n)
        found[names[n]] = values.at(n);
    return found;
}

std::map<std::string, std::string> filesOf(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[fs::relative(entry.path(), folder).string()] = readTextFile(entry.path());
    return files;
}

/// External: thick slices are soon made.
class SimulatedCohort : public testing::Test {
protected:
    fixtures::TemporaryFolder temporary;
    fs::path folder = temporary / "cohort";

    CohortOrder order(int count) const { return {"external", count, 5, folder, false}; }
};

} // namespace

TEST_F(SimulatedCohort, HoldsStudiesThatReadBackAsTheyWereSimulated)
{
    const WrittenCohort written = simulateCohort(order(2), {});
    EXPECT_EQ(written.made, 2);
    const std::string manifest = readTextFile(folder / "cohort.csv");
    ASSERT_EQ(lines(manifest).size(), 3u);
    const auto first = row(manifest, 1);
    const auto planned = phantom::planCohort(phantom::externalProtocol(), 5, 2).front();
    const phantom::SimulatedCase simulated = phantom::simulateChest(planned.key);

    const OpenedSeries opened = openSeries(folder / first.at("series"), {}, {});
    EXPECT_EQ(opened.record.seriesUid, first.at("series_uid"));
    EXPECT_EQ(opened.record.patientId, first.at("patient"));
    EXPECT_TRUE(opened.record.simulated);
    EXPECT_TRUE(std::ranges::equal(opened.volume->voxels(), simulated.volume->voxels()));

    const auto mask = volume_files::readVolumeFile(folder / first.at("mask")).volume;
    EXPECT_TRUE(std::ranges::equal(mask->voxels(), simulated.mask->voxels()));
    const imaging::WorldPoint said{std::stod(first.at("x_mm")), std::stod(first.at("y_mm")),
                                   std::stod(first.at("z_mm"))};
    EXPECT_LT(length(said - simulated.truth.center), 0.02);
    EXPECT_EQ(mask->at(mask->geometry().nearestVoxel(said)), 1);
    EXPECT_EQ(first.at("invasive") == "1", simulated.truth.nodule.invasive);
    EXPECT_EQ(first.at("pathology") == "IAC", simulated.truth.nodule.invasive);
    EXPECT_EQ(first.at("split"), "test");

    const auto truth = nlohmann::json::parse(readTextFile(folder / "cases" / planned.id / "truth.json"));
    EXPECT_EQ(truth.at("simulated"), true);
    EXPECT_EQ(truth.at("findings_as_scores").size(), phantom::kFindingCount);
    EXPECT_EQ(truth.at("bayes_probability"), simulated.truth.nodule.bayesProbability);
}

TEST_F(SimulatedCohort, SaysEverywhereThatItIsSimulated)
{
    simulateCohort(order(1), {});
    EXPECT_EQ(nlohmann::json::parse(readTextFile(folder / "truth.json")).at("simulated"), true);
    EXPECT_THAT(readTextFile(folder / "README.md"), HasSubstr("No patient is in here"));
    EXPECT_THAT(readTextFile(folder / "README.md"), HasSubstr("still looks artificial"));
    const auto reads = lines(readTextFile(folder / "reads.csv"));
    ASSERT_EQ(reads.size(), 6u);
    for (std::size_t n = 1; n < reads.size(); ++n) {
        EXPECT_THAT(reads[n], testing::StartsWith("simulated senior"));
        EXPECT_THAT(reads[n], testing::EndsWith(",1"));
    }
}

TEST_F(SimulatedCohort, GoesOnWhereItStoppedAndEndsAlike)
{
    std::stop_source stop;
    const Progress progress(
        [&](double, const std::string& text) {
            if (text.find("case 2") != std::string::npos)
                stop.request_stop();
        },
        stop.get_token());
    EXPECT_THROW(simulateCohort(order(3), progress), Cancelled);
    EXPECT_FALSE(fs::exists(folder / "cohort.csv"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "cases"), {}), 1) << "finished cases, nothing half done";

    const WrittenCohort resumed = simulateCohort(order(3), {});
    EXPECT_EQ(resumed.kept, 1);
    EXPECT_EQ(resumed.made, 2);
    CohortOrder atOnce = order(3);
    atOnce.folder = temporary / "at once";
    simulateCohort(atOnce, {});
    EXPECT_TRUE(filesOf(folder) == filesOf(atOnce.folder)) << "the same order gives the same files";
}

TEST_F(SimulatedCohort, MakesACaseAnewThatIsNotWholeOrOfAnotherGenerator)
{
    simulateCohort(order(2), {});
    const auto before = filesOf(folder);
    const fs::path truth = folder / "cases" / "SIM-E5-0001" / "truth.json";
    auto json = nlohmann::ordered_json::parse(readTextFile(truth));
    json["generator_version"] = phantom::kGeneratorVersion - 1;
    std::ofstream(truth) << json.dump(2);
    fs::create_directories(folder / "cases" / "SIM-E5-0002.part" / "CT");
    fs::remove(folder / "cases" / "SIM-E5-0002" / "truth.json");
    EXPECT_EQ(simulateCohort(order(2), {}).made, 2);
    EXPECT_TRUE(filesOf(folder) == before);
}

TEST_F(SimulatedCohort, RefusesAFolderOfSomethingElse)
{
    fs::create_directories(folder);
    std::ofstream(folder / "thesis.doc") << "years of work";
    const auto refused = [&](const CohortOrder& wanted) {
        try {
            simulateCohort(wanted, {});
        } catch (const Error& error) {
            EXPECT_THAT(error.message(), HasSubstr(folder.string()));
            return error.kind() == ErrorKind::BadInput;
        }
        return false;
    };
    EXPECT_TRUE(refused(order(1)));
    EXPECT_EQ(filesOf(folder).size(), 1u);
    fs::remove(folder / "thesis.doc");
    CohortOrder patches = order(1);
    patches.patchesOnly = true;
    simulateCohort(patches, {});
    CohortOrder otherSeed = patches;
    otherSeed.seed = 6;
    EXPECT_TRUE(refused(otherSeed));
    CohortOrder file = order(1);
    file.folder = folder / "truth.json";
    EXPECT_THROW(simulateCohort(file, {}), Error);
}

TEST_F(SimulatedCohort, GivesPatchesWithoutDicom)
{
    CohortOrder patches = order(2);
    patches.patchesOnly = true;
    const WrittenCohort written = simulateCohort(patches, {});
    EXPECT_TRUE(written.firstCt.empty());
    EXPECT_FALSE(fs::exists(folder / "cases"));
    const cohort::PatchCache cache = cohort::openPatchCache(folder / "patches.cache");
    ASSERT_EQ(cache.nodules.size(), 2u);
    const auto provenance = nlohmann::json::parse(cache.provenance);
    EXPECT_EQ(provenance.at("protocol"), "external");
    EXPECT_EQ(provenance.at("simulated"), true);
    const auto second = row(readTextFile(folder / "cohort.csv"), 2);
    EXPECT_EQ(second.at("nodule"), cache.nodules[1].id);
    EXPECT_EQ(second.at("series"), "");
    EXPECT_EQ(second.at("invasive") == "1", cache.nodules[1].labels[0] > 0.5f);
}
