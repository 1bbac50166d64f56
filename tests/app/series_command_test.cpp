// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt series and dsmt volume through the real program.
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using nlohmann::json;
using testing::HasSubstr;

TEST(SeriesCommand, TellsTheGeometryOfARealSeries)
{
    const auto ct = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    const auto result = fixtures::runProgram("dsmt", {"series", ct.string(), "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json answer = json::parse(result.output);
    ASSERT_EQ(answer["series"].size(), 1u);
    const json& series = answer["series"][0];
    for (const char* field : {"series_uid", "patient", "study", "modality", "kernel", "rows", "columns", "slices",
                              "spacing_mm", "direction", "origin_mm", "transfer_syntax", "findings"})
        EXPECT_TRUE(series.contains(field)) << field;
    EXPECT_EQ(series["slices"], 98);
    EXPECT_EQ(series["direction"].size(), 9u);
    EXPECT_NEAR(series["spacing_mm"][2].get<double>(), 1.0, 1e-4);
    EXPECT_TRUE(answer["rejected"].empty());
}

TEST(SeriesCommand, SaysWhyAFolderHoldsNoSeries)
{
    const auto charsets = fixtures::sharedMaterial("data/charsets");
    DSMT_REQUIRE_SHARED(charsets);
    const auto result = fixtures::runProgram("dsmt", {"series", charsets.string()});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.errors, HasSubstr("holds no CT series"));
}

TEST(SeriesCommand, RefusesACharacterSetThatDicomDoesNotHave)
{
    const auto result = fixtures::runProgram("dsmt", {"series", ".", "--charset", "KLINGON"});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.errors, HasSubstr("KLINGON is no character set"));
}

TEST(VolumeCommand, WritesARealSeriesInHounsfieldUnits)
{
    const auto ct = fixtures::sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(ct);
    const fixtures::TemporaryFolder folder;
    const auto out = folder / "ct.nii";
    const auto result = fixtures::runProgram("dsmt", {"volume", ct.string(), "--out", out.string()});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_EQ(std::filesystem::file_size(out), 352 + std::uintmax_t(512) * 512 * 98 * 2);
    EXPECT_THAT(result.output, HasSubstr("512 x 512 x 98 voxels of 0.7598 x 0.7598 x 1.0000 mm"));
}

TEST(VolumeCommand, SaysThatALibraryDoesNotKnowTheSeries)
{
    const fixtures::TemporaryFolder folder;
    const auto result = fixtures::runProgram(
        "dsmt", {"volume", "1.2.3", "--library", (folder / "absent").string(), "--out", (folder / "x.mha").string()});
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_THAT(result.errors, HasSubstr("is no case library"));
}
