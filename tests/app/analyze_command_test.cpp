// SPDX-License-Identifier: GPL-3.0-or-later
// The whole thread through the real programs: folder of CT to JSON, picture and library.
#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "core/volume_files/read_volume_file.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using nlohmann::json;

namespace {

void expectAProbability(const json& value)
{
    ASSERT_TRUE(value.is_number());
    EXPECT_GE(value.get<double>(), 0);
    EXPECT_LE(value.get<double>(), 1);
}

} // namespace

TEST(AnalyzeCommand, AssessesTheRealPartSolidNodule)
{
    const auto ct = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    const fixtures::TemporaryFolder folder;
    const std::vector<std::string> arguments{
        "analyze", ct.string(), "--at", "-50,-147,57", "--json", "--library", (folder / "library").string()};
    std::string last;
    for (int time = 0; time < 2; ++time) {
        const auto result = fixtures::runProgram("dsmt", arguments);
        ASSERT_EQ(result.exitCode, 0) << result.errors;
        last = result.output;
    }
    const json answer = json::parse(last);
    // The nodule reaches from about z = 44 to 65 mm.
    EXPECT_NEAR(answer["nodule"]["center_mm"][2].get<double>(), 55, 6);
    EXPECT_GT(answer["nodule"]["long_axis_mm"].get<double>(), 8);
    EXPECT_LT(answer["nodule"]["long_axis_mm"].get<double>(), 35);
    expectAProbability(answer["invasiveness"]["probability"]);
    expectAProbability(answer["signs"]["bubble_lucency"]);
    expectAProbability(answer["signs"]["pleural_retraction"]);
    EXPECT_LE(answer["invasiveness"]["interval"][0], answer["invasiveness"]["probability"]);
    EXPECT_GE(answer["invasiveness"]["interval"][1], answer["invasiveness"]["probability"]);
    EXPECT_EQ(answer["provenance"]["weights_sha256"].get<std::string>().size(), 64u);

    database::Library library(folder / "library");
    const auto series = database::CaseStore(library).findSeries(answer["series_uid"]);
    ASSERT_TRUE(series);
    EXPECT_EQ(series->series.slices, 98);
    const auto predictions = database::PredictionStore(library).ofSeries(series->seriesId);
    ASSERT_EQ(predictions.size(), 2u);
    EXPECT_EQ(json::parse(toJson(predictions[1].assessment)), answer);
    // The same CT, point and network give the same numbers.
    EXPECT_EQ(predictions[0].assessment.invasiveness->probability, predictions[1].assessment.invasiveness->probability);
    EXPECT_EQ(predictions[0].assessment.nodule->volumeMm3, predictions[1].assessment.nodule->volumeMm3);
}

TEST(AnalyzeCommand, TellsWhatIsWrongWithOnePointAndKeepsTheOthers)
{
    const fixtures::TemporaryFolder folder;
    const std::string cache = "XDG_CACHE_HOME='" + folder.path().string() + "'";
    const auto one =
        fixtures::runProgram("dsmt",
                             {"analyze", "--simulated", "--json", "--library", (folder / "one").string(), "--mask-out",
                              (folder / "mask.nii.gz").string(), "--solid-threshold", "-160"},
                             cache);
    ASSERT_EQ(one.exitCode, 0) << one.errors;
    const json answer = json::parse(one.output);
    EXPECT_EQ(answer["nodule"]["solid_threshold_hu"], -160);
    const auto mask = volume_files::readVolumeFile(folder / "mask.nii.gz").volume;
    const auto voxels = std::ranges::count_if(mask->voxels(), [](auto value) { return value != 0; });
    const auto& spacing = mask->geometry().spacing;
    const double volume = answer["nodule"]["volume_mm3"];
    EXPECT_NEAR(double(voxels) * spacing[0] * spacing[1] * spacing[2], volume, 0.05 * volume);

    const json at = answer["marked_at_mm"];
    std::ofstream(folder / "points.csv") << "x,y,z,seen by\n900,0,0,A\n"
                                         << at[0] << ',' << at[1] << ',' << at[2] << ",A\n";
    const auto many = fixtures::runProgram("dsmt",
                                           {"analyze", "--simulated", "--points", (folder / "points.csv").string(),
                                            "--library", (folder / "many").string()},
                                           cache);
    EXPECT_EQ(many.exitCode, 3);
    EXPECT_NE(many.errors.find("line 2 (1): the point (900, 0, 0) mm lies outside the CT"), std::string::npos)
        << many.errors;
    EXPECT_NE(many.output.find("\n2 "), std::string::npos) << many.output;

    std::ofstream(folder / "points.csv") << "x,y,z\n1,2,three\n";
    const auto wrong =
        fixtures::runProgram("dsmt", {"analyze", "--simulated", "--points", (folder / "points.csv").string()}, cache);
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_NE(wrong.errors.find("line 2: \"three\" is no number of mm"), std::string::npos) << wrong.errors;
}

TEST(AnalyzeCommand, AnswersTheSameForTheCtInAVolumeFile)
{
    const fixtures::TemporaryFolder folder;
    const std::string cache = "XDG_CACHE_HOME='" + folder.path().string() + "'";
    const std::string library = (folder / "library").string();
    const auto fromDicom =
        fixtures::runProgram("dsmt", {"analyze", "--simulated", "--json", "--library", library}, cache);
    ASSERT_EQ(fromDicom.exitCode, 0) << fromDicom.errors;
    const json expected = json::parse(fromDicom.output);
    const json at = expected["marked_at_mm"];
    const std::string uid = expected["series_uid"];
    for (const char* name : {"ct.nii.gz", "ct.mha"}) {
        const std::string file = (folder / name).string();
        const auto written = fixtures::runProgram("dsmt", {"volume", uid, "--library", library, "--out", file}, cache);
        ASSERT_EQ(written.exitCode, 0) << written.errors;
        const auto result =
            fixtures::runProgram("dsmt",
                                 {"analyze", file, "--at", at[0].dump() + "," + at[1].dump() + "," + at[2].dump(),
                                  "--json", "--library", library},
                                 cache);
        ASSERT_EQ(result.exitCode, 0) << name << ": " << result.errors;
        const json answer = json::parse(result.output);
        EXPECT_NEAR(answer["invasiveness"]["probability"], expected["invasiveness"]["probability"], 1e-3) << name;
        EXPECT_NEAR(answer["nodule"]["volume_mm3"], expected["nodule"]["volume_mm3"], 5) << name;
    }
}

TEST(AnalyzeCommand, AssessesTheEmbeddedSimulatedCaseAndDrawsIt)
{
    const fixtures::TemporaryFolder folder;
    const auto result =
        fixtures::runProgram("dsmt",
                             {"analyze", "--simulated", "--json", "--library", (folder / "library").string(),
                              "--picture", (folder / "planes.png").string(), "--maps", (folder / "maps").string()},
                             "XDG_CACHE_HOME='" + folder.path().string() + "'");
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_NE(result.errors.find("simulated"), std::string::npos);
    const json answer = json::parse(result.output);
    EXPECT_GT(answer["nodule"]["long_axis_mm"].get<double>(), 8);
    expectAProbability(answer["invasiveness"]["probability"]);
    EXPECT_GT(std::filesystem::file_size(folder / "planes.png"), 20000u);

    for (const char* name : {"attention-local", "attention-global", "occlusion"}) {
        const auto map = volume_files::readVolumeFile(folder / "maps" / (std::string(name) + ".nii.gz")).volume;
        const auto middle = map->geometry().voxelToWorld({(map->geometry().size.i - 1) / 2.0, 0, 0});
        EXPECT_NEAR(middle.x, answer["analyzed_at_mm"][0].get<double>(), 1e-3) << name;
    }
    std::ifstream stream(folder / "maps" / "maps.json");
    const json told = json::parse(stream);
    expectAProbability(told["probability_without_nodule"]);
    EXPECT_NEAR(told["probability_of_one_view"].get<double>(), answer["invasiveness"]["probability"].get<double>(),
                0.25);
    EXPECT_GT(std::filesystem::file_size(folder / "maps" / "maps.png"), 20000u);
}
