// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/assess.h"

#include "core/inference/crop_patches.h"
#include "tests/fixtures/box_chest.h"
#include "tests/fixtures/fake_network.h"
#include "tests/fixtures/shapes.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::WorldPoint;

namespace {

const WorldPoint kCenter{10, -20, 30};

Package testPackage()
{
    Package package;
    package.name = "test";
    package.weightsSha256 = "0123";
    package.threshold = 0.4;
    return package;
}

AssessedNodule assessBall(fixtures::FakeNetwork& network, double radiusMm, WorldPoint markedAt,
                          std::vector<ScopeFinding> scope = {})
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, radiusMm, 0);
    const Package package = testPackage();
    const auto views = evaluateViews(network, cropPatches(*volume, markedAt, package.patches), package.patches, {});
    return assess(views, *volume, markedAt, package, std::move(scope));
}

bool has(const Assessment& assessment, const std::string& code)
{
    return std::any_of(assessment.scope.begin(), assessment.scope.end(),
                       [&](const ScopeFinding& finding) { return finding.code == code; });
}

} // namespace

TEST(Assess, MeasuresTheMarkedNoduleAndAnswers)
{
    fixtures::FakeNetwork network;
    network.invasiveness = 0;
    network.bubbleLucency = -30;
    network.pleuralRetraction = 30;
    const AssessedNodule result = assessBall(network, 7.5, {12, -21, 31});
    const Assessment& assessment = result.assessment;
    ASSERT_TRUE(assessment.nodule);
    EXPECT_NEAR(assessment.nodule->longAxisMm, 15, 0.5);
    EXPECT_NEAR(imaging::distance(assessment.nodule->center, kCenter), 0, 0.1);
    ASSERT_TRUE(assessment.invasiveness);
    EXPECT_DOUBLE_EQ(assessment.invasiveness->probability, 0.5);
    EXPECT_TRUE(assessment.invasiveness->invasive());
    EXPECT_NEAR(*assessment.bubbleLucency, 0, 1e-9);
    EXPECT_NEAR(*assessment.pleuralRetraction, 1, 1e-9);
    EXPECT_EQ(assessment.provenance.weightsSha256, "0123");
    ASSERT_TRUE(result.mask);
    EXPECT_FALSE(has(assessment, "size_outside_range"));
    EXPECT_TRUE(has(assessment, "simulated_training"));
}

TEST(Assess, SaysWhereInTheLungTheNoduleLies)
{
    const WorldPoint center{-103, 0, 0};
    fixtures::BoxChest chest;
    chest.tissue = [&](WorldPoint p) { return fixtures::depthInBall(p, center, 7); };
    const imaging::Volume volume = chest.on(chest.axialGrid());
    const Package package = testPackage();
    fixtures::FakeNetwork network;
    const auto views = evaluateViews(network, cropPatches(volume, center, package.patches), package.patches, {});
    const auto nodule = assess(views, volume, center, package, {}).assessment.nodule;
    ASSERT_TRUE(nodule && nodule->pleura);
    EXPECT_EQ(nodule->side, LungSide::Right);
    EXPECT_NEAR(nodule->pleura->distanceMm, 10, 1);
    EXPECT_NEAR(nodule->pleura->at.x, -120, 0.5);
    EXPECT_FALSE(assessBall(network, 7.5, kCenter).assessment.nodule->pleura) << "a ball in air";
}

TEST(Assess, StandsBesideKnownCasesAndSizeAlone)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, 7.5, 0);
    Package package = testPackage();
    package.knownCases = KnownCases{{0.2, 0.4, 0.6, 0.8}, {0.1, 0.2, 0.3, 0.6}};
    package.sizeHuBaseline = SizeHuBaseline{{10, -100}, {5, 100}, {1, 2, -0.5}};
    fixtures::FakeNetwork network; // says one half
    const auto views = evaluateViews(network, cropPatches(*volume, kCenter, package.patches), package.patches, {});
    const Assessment assessment = assess(views, *volume, kCenter, package, {}).assessment;
    ASSERT_TRUE(assessment.amongKnown && assessment.sizeAndHu);
    EXPECT_EQ(assessment.amongKnown->invasiveBelow, 0.5);
    EXPECT_EQ(assessment.amongKnown->notInvasiveBelow, 0.75);
    const double diameter = std::cbrt(assessment.nodule->volumeMm3 * 6 / M_PI);
    const double logit = (diameter - 10) / 5 + 2 * (assessment.nodule->meanHu + 100) / 100 - 0.5;
    EXPECT_NEAR(*assessment.sizeAndHu, 1 / (1 + std::exp(-logit)), 1e-9);
}

TEST(Assess, WarnsOfANoduleUnlikeThoseOfTraining)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, 7.5, 0);
    Package package = testPackage();
    package.features = FeatureDistances{64, 1, 1.5, 2};
    fixtures::FakeNetwork network;
    const auto assessed = [&](std::optional<double> distance) {
        network.featureDistance = distance;
        const auto views = evaluateViews(network, cropPatches(*volume, kCenter, package.patches), package.patches, {});
        return assess(views, *volume, kCenter, package, {}).assessment;
    };
    EXPECT_TRUE(has(assessed(2.1), "unlike_training"));
    EXPECT_TRUE(assessed(2.1).invasiveness) << "a warning";
    EXPECT_FALSE(has(assessed(1.9), "unlike_training"));
    EXPECT_FALSE(has(assessed(std::nullopt), "unlike_training"));
}

TEST(Assess, WarnsOfNetworksThatDisagreeAboutTheThreshold)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, 7.5, 0);
    const Package package = testPackage();
    fixtures::FakeNetwork network;
    auto views = evaluateViews(network, cropPatches(*volume, kCenter, package.patches), package.patches, {});
    EXPECT_FALSE(has(assess(views, *volume, kCenter, package, {}).assessment, "networks_disagree"));
    for (std::size_t n = 0; n < views.outputs.size(); n += 2)
        views.outputs[n].invasiveness = 3;
    EXPECT_TRUE(has(assess(views, *volume, kCenter, package, {}).assessment, "networks_disagree"));
}

TEST(Assess, WarnsAboutSizesThatTheNetworkIsNotMeantFor)
{
    fixtures::FakeNetwork network;
    EXPECT_TRUE(has(assessBall(network, 4, kCenter).assessment, "size_outside_range"));
    EXPECT_TRUE(has(assessBall(network, 12, kCenter).assessment, "size_outside_range"));
}

TEST(Assess, RefusesWithoutANoduleAtThePoint)
{
    fixtures::FakeNetwork network;
    const AssessedNodule result = assessBall(network, 5, {10, -20, 48});
    EXPECT_TRUE(result.assessment.refused());
    EXPECT_TRUE(has(result.assessment, "no_nodule_found"));
    EXPECT_FALSE(result.assessment.invasiveness);
    EXPECT_FALSE(result.mask);
}

TEST(Assess, GivesNoAnswerWhenTheScopeRefusesButStillMeasures)
{
    fixtures::FakeNetwork network;
    const Assessment assessment =
        assessBall(network, 7, kCenter, {{"missing_slices", Severity::Refusal, "Slices are missing."}}).assessment;
    EXPECT_FALSE(assessment.invasiveness);
    EXPECT_FALSE(assessment.bubbleLucency);
    EXPECT_TRUE(assessment.nodule);
}

TEST(Assess, SaysWhenTheOutlineLeavesThePatch)
{
    fixtures::FakeNetwork network;
    EXPECT_TRUE(has(assessBall(network, 30, kCenter).assessment, "nodule_leaves_patch"));
}
