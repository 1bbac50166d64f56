// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/analyze.h"

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/shapes.h"

#include <gtest/gtest.h>
#include <unistd.h>

using namespace dsmt;
using namespace dsmt::workflows;

namespace {

OpenedSeries ballSeries()
{
    OpenedSeries series;
    series.record.seriesUid = "2.25.1";
    series.record.studyUid = "2.25.2";
    series.record.patientId = "TEST";
    series.record.modality = "CT";
    series.volume = fixtures::ball(fixtures::chestGrid(), {10, -20, 30}, 7, 0);
    series.loadSeconds = 0.5;
    return series;
}

inference::Package testPackage()
{
    inference::Package package;
    package.name = "test";
    package.weightsSha256 = "0123";
    return package;
}

} // namespace

TEST(AnalyzeNodule, AnswersWithProvenance)
{
    fixtures::FakeNetwork network;
    const auto result = analyzeNodule(ballSeries(), {10, -20, 30}, testPackage(), network, {});
    const Assessment& assessment = result.assessment;
    EXPECT_EQ(assessment.seriesUid, "2.25.1");
    ASSERT_TRUE(assessment.nodule);
    EXPECT_NEAR(assessment.nodule->longAxisMm, 14, 0.5);
    EXPECT_EQ(assessment.provenance.pixelsSha256.size(), 64U);
    EXPECT_EQ(assessment.provenance.device, "cpu");
    EXPECT_EQ(assessment.provenance.threads, 2);
    EXPECT_GE(assessment.provenance.seconds.total, 0.5);
}

TEST(AnalyzeNodule, TellsOtherPixelsFromThoseThatItSaw)
{
    fixtures::FakeNetwork network;
    const auto sumOf = [&](double radiusMm) {
        OpenedSeries series = ballSeries();
        series.volume = fixtures::ball(fixtures::chestGrid(), {10, -20, 30}, radiusMm, 0);
        return analyzeNodule(series, {10, -20, 30}, testPackage(), network, {}).assessment.provenance.pixelsSha256;
    };
    EXPECT_EQ(sumOf(7), sumOf(7));
    EXPECT_NE(sumOf(7), sumOf(7.5));
}

TEST(AnalyzeNodule, GivesOneAnswerForClicksBesideTheMiddle)
{
    fixtures::FakeNetwork network;
    const auto middle = analyzeNodule(ballSeries(), {10, -20, 30}, testPackage(), network, {}).assessment;
    const auto beside = analyzeNodule(ballSeries(), {13, -23, 33}, testPackage(), network, {}).assessment;
    EXPECT_EQ(beside.markedAt, (imaging::WorldPoint{13, -23, 33}));
    EXPECT_EQ(beside.center, middle.center);
    EXPECT_EQ(beside.nodule->volumeMm3, middle.nodule->volumeMm3);
}

TEST(AnalyzeNodule, RefusesAPointOutsideTheVolumeInWords)
{
    fixtures::FakeNetwork network;
    try {
        analyzeNodule(ballSeries(), {500, 0, 0}, testPackage(), network, {});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadInput);
        EXPECT_NE(error.message().find("(500, 0, 0) mm lies outside the CT"), std::string::npos) << error.message();
    }
    EXPECT_TRUE(network.asked.empty());
}

TEST(StoreAssessment, KeepsEveryPredictionOfANodule)
{
    const auto folder = std::filesystem::temp_directory_path() / ("dsmt_analyze_test_" + std::to_string(::getpid()));
    fixtures::FakeNetwork network;
    const OpenedSeries series = ballSeries();
    {
        database::Library library(folder);
        for (int time = 0; time < 2; ++time)
            storeAssessment(library, series, analyzeNodule(series, {10, -20, 30}, testPackage(), network, {}));
    }
    database::Library library(folder);
    const auto found = database::CaseStore(library).findSeries("2.25.1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->nodules, 1);
    const auto predictions = database::PredictionStore(library).ofSeries(found->seriesId);
    ASSERT_EQ(predictions.size(), 2u);
    for (const auto& prediction : predictions) {
        EXPECT_EQ(prediction.assessment.provenance.weightsSha256, "0123");
        EXPECT_TRUE(prediction.mask);
    }
    std::filesystem::remove_all(folder);
}
