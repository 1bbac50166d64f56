// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/assessment.h"

#include "core/base/error.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;

namespace {

Assessment fullAssessment()
{
    Assessment assessment;
    assessment.seriesUid = "1.2.3";
    assessment.markedAt = {-50, -147.25, 57};
    assessment.nodule = NoduleMeasurements{.center = {-49, -146, 56},
                                           .longAxisMm = 17.3,
                                           .shortAxisMm = 12.1,
                                           .volumeMm3 = 1400,
                                           .meanHu = -212.5,
                                           .solidFraction = 0.4,
                                           .coronal = PlaneAxes{18, 13, {1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {0, 1, 2}},
                                           .solid = SolidPart{7, 0.4, 0.3, 0.5, Texture::PartSolid},
                                           .pleura = NearestPleura{4.5, {-60, -146, 58}},
                                           .side = LungSide::Right};
    assessment.center = {-49, -146.5, 56};
    assessment.amongKnown = AmongKnownCases{0.5, 0.75};
    assessment.sizeAndHu = 0.625;
    assessment.invasiveness = Invasiveness{0.8125, 0.7, 0.9, 0.44};
    assessment.bubbleLucency = 0.25;
    assessment.pleuralRetraction = 0.5;
    assessment.scope = {{"size_outside_range", Severity::Warning, "The long axis is 25.0 mm."}};
    assessment.provenance = {"package", "abcd", "ef01", "9876", "cpu", 2, "software", {0.1, 0.2, 0.3, 0.6}};
    return assessment;
}

} // namespace

TEST(AssessmentJson, HasTheDocumentedFields)
{
    const auto json = nlohmann::json::parse(toJson(fullAssessment()));
    EXPECT_EQ(json["series_uid"], "1.2.3");
    EXPECT_EQ(json["nodule"]["center_mm"], (std::vector<double>{-49, -146, 56}));
    for (const char* field : {"long_axis_mm", "short_axis_mm", "volume_mm3", "mean_hu", "solid_fraction"})
        EXPECT_TRUE(json["nodule"][field].is_number()) << field;
    EXPECT_DOUBLE_EQ(json["nodule"]["mass_mg"], 1400 * 0.7875);
    EXPECT_EQ(json["nodule"]["coronal"]["short_axis_mm"], 13);
    EXPECT_TRUE(json["nodule"]["sagittal"].is_null());
    EXPECT_EQ(json["nodule"]["solid_part"]["texture"], "part_solid");
    EXPECT_EQ(json["nodule"]["side"], "right");
    EXPECT_EQ(json["nodule"]["pleura"]["distance_mm"], 4.5);
    EXPECT_EQ(json["nodule"]["pleura"]["point_mm"], (std::vector<double>{-60, -146, 58}));
    EXPECT_EQ(json["analyzed_at_mm"], (std::vector<double>{-49, -146.5, 56}));
    EXPECT_EQ(json["among_known_cases"]["not_invasive_below"], 0.75);
    EXPECT_EQ(json["size_and_hu_probability"], 0.625);
    EXPECT_EQ(json["invasiveness"]["interval"], (std::vector<double>{0.7, 0.9}));
    EXPECT_EQ(json["invasiveness"]["decision"], "invasive");
    EXPECT_EQ(json["signs"]["bubble_lucency"], 0.25);
    EXPECT_EQ(json["scope"][0]["severity"], "warning");
    for (const char* field : {"load", "patches", "network", "total"})
        EXPECT_TRUE(json["provenance"]["seconds"][field].is_number()) << field;
}

TEST(AssessmentJson, ComesBackExactly)
{
    const std::string text = toJson(fullAssessment());
    EXPECT_EQ(toJson(assessmentFromJson(text)), text);
}

TEST(AssessmentJson, HasNullsWhereThePlaceInTheLungCannotBeTold)
{
    Assessment assessment = fullAssessment();
    assessment.nodule->side.reset();
    assessment.nodule->pleura.reset();
    const std::string text = toJson(assessment);
    const auto json = nlohmann::json::parse(text);
    EXPECT_TRUE(json["nodule"]["side"].is_null());
    EXPECT_TRUE(json["nodule"]["pleura"].is_null());
    EXPECT_EQ(toJson(assessmentFromJson(text)), text);
}

TEST(AssessmentJson, OfTheFirstVersionIsStillRead)
{
    auto json = nlohmann::json::parse(toJson(fullAssessment()));
    for (const char* field : {"analyzed_at_mm", "among_known_cases", "size_and_hu_probability"})
        json.erase(field);
    for (const char* field : {"mass_mg", "fleischner_mm", "coronal", "sagittal", "solid_part", "side", "pleura"})
        json["nodule"].erase(field);
    const Assessment read = assessmentFromJson(json.dump());
    EXPECT_EQ(read.center, read.markedAt);
    EXPECT_FALSE(read.nodule->side || read.nodule->pleura);
    EXPECT_FALSE(read.nodule->coronal || read.nodule->solid || read.amongKnown || read.sizeAndHu);
    EXPECT_EQ(read.nodule->longAxisMm, 17.3);
}

TEST(NoduleMeasurements, RoundTheMeanDiameterOfTheLargestPlaneAsFleischnerDoes)
{
    NoduleMeasurements nodule;
    nodule.longAxisMm = 8;
    nodule.shortAxisMm = 5;
    EXPECT_EQ(nodule.fleischnerMm(), 7) << "6.5 rounds up";
    nodule.shortAxisMm = 4.9;
    EXPECT_EQ(nodule.fleischnerMm(), 6);
    nodule.coronal = PlaneAxes{7.9, 7.9, {}, {}, {}, {}};
    EXPECT_EQ(nodule.fleischnerMm(), 6) << "the axial plane shows it longer";
    nodule.sagittal = PlaneAxes{9, 8, {}, {}, {}, {}};
    EXPECT_EQ(nodule.fleischnerMm(), 9);
}

TEST(AssessmentJson, ARefusalHasNullsInsteadOfNumbers)
{
    Assessment refused = fullAssessment();
    refused.nodule.reset();
    refused.invasiveness.reset();
    refused.bubbleLucency.reset();
    refused.scope = {{"no_nodule_found", Severity::Refusal, "None."}};
    EXPECT_TRUE(refused.refused());
    const auto json = nlohmann::json::parse(toJson(refused));
    EXPECT_TRUE(json["nodule"].is_null());
    EXPECT_TRUE(json["invasiveness"].is_null());
    EXPECT_TRUE(json["signs"]["bubble_lucency"].is_null());
    EXPECT_EQ(toJson(assessmentFromJson(toJson(refused))), toJson(refused));
}

TEST(AssessmentJson, SaysWhatIsWrongWithOtherText)
{
    EXPECT_THROW(assessmentFromJson("{}"), Error);
    EXPECT_THROW(assessmentFromJson("no json"), Error);
}
