// SPDX-License-Identifier: GPL-3.0-or-later
// The whole thread through the real programs: folder of CT to JSON, picture and library.
#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

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

TEST(AnalyzeCommand, AssessesTheEmbeddedSimulatedCaseAndDrawsIt)
{
    const fixtures::TemporaryFolder folder;
    const auto result =
        fixtures::runProgram("dsmt",
                             {"analyze", "--simulated", "--json", "--library", (folder / "library").string(),
                              "--picture", (folder / "planes.png").string()},
                             "XDG_CACHE_HOME='" + folder.path().string() + "'");
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_NE(result.errors.find("simulated"), std::string::npos);
    const json answer = json::parse(result.output);
    EXPECT_GT(answer["nodule"]["long_axis_mm"].get<double>(), 8);
    expectAProbability(answer["invasiveness"]["probability"]);
    EXPECT_GT(std::filesystem::file_size(folder / "planes.png"), 20000u);
}
