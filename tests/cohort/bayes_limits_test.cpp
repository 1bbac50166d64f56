// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/bayes_limits.h"

#include "core/cohort/cohort_summary.h"
#include "core/cohort/logistic.h"
#include "core/cohort/scores.h"
#include "core/phantom/nodule_growth.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::cohort;
using phantom::Protocol;

namespace {

constexpr int kNodules = 5000;

std::vector<phantom::NoduleGrowth> drawn(const Protocol& protocol)
{
    std::vector<phantom::NoduleGrowth> nodules;
    for (std::uint64_t seed = 0; seed < kNodules; ++seed)
        nodules.push_back(phantom::drawGrowth(seed, protocol));
    return nodules;
}

/// What a statistician would fit: the findings as shown and whether there is a solid part at all.
std::vector<double> featuresOf(const phantom::NoduleGrowth& nodule)
{
    std::vector<double> features(nodule.shown.begin(), nodule.shown.end());
    features.push_back(nodule.solidFraction == 0);
    return features;
}

/// Fitted on the first half, scored on the other.
template <class Features> double aucOfLogistic(const std::vector<phantom::NoduleGrowth>& nodules, Features features)
{
    FeatureRows rows;
    std::vector<double> labels;
    const std::size_t half = nodules.size() / 2;
    for (std::size_t n = 0; n < half; ++n) {
        rows.push_back(features(nodules[n]));
        labels.push_back(nodules[n].invasive);
    }
    const LogisticModel model = fitLogistic(rows, labels);
    std::vector<ScoredLabel> scored;
    for (std::size_t n = half; n < nodules.size(); ++n)
        scored.push_back({model.logit(features(nodules[n])), nodules[n].invasive});
    return *areaUnderRoc(scored);
}

class BayesLimitsOf : public testing::TestWithParam<std::string> {};

} // namespace

TEST_P(BayesLimitsOf, AreWhatDrawnLabelsAndALogisticModelReach)
{
    const BayesLimits limits = bayesLimits(phantom::protocolNamed(GetParam()));
    EXPECT_NEAR(limits.all, 0.92, 0.012);
    const auto nodules = drawn(phantom::protocolNamed(GetParam()));
    std::vector<ScoredLabel> bestReading, size;
    for (const auto& nodule : nodules) {
        bestReading.push_back({nodule.bayesProbability, nodule.invasive});
        size.push_back({nodule.diameterMm, nodule.invasive});
    }
    EXPECT_NEAR(*areaUnderRoc(bestReading), limits.all, 0.01);
    EXPECT_NEAR(aucOfLogistic(nodules, featuresOf), limits.all, 0.01);
    EXPECT_NEAR(*areaUnderRoc(size), limits.size, 0.02);
    EXPECT_NEAR(aucOfLogistic(nodules,
                              [](const auto& n) {
                                  return std::vector<double>{n.diameterMm, n.meanHu()};
                              }),
                limits.sizeAndHu, 0.02);
}

TEST_P(BayesLimitsOf, KeepSizeAndDensityUnderTheirCapsAndGiveContextItsPart)
{
    const BayesLimits limits = bayesLimits(phantom::protocolNamed(GetParam()));
    EXPECT_LT(limits.size, 0.70);
    EXPECT_GT(limits.size, 0.65);
    EXPECT_LT(limits.sizeAndHu, 0.82);
    EXPECT_GT(limits.sizeAndHu, limits.size + 0.05);
    EXPECT_GT(limits.contextPart(), 0.015) << "the nodule alone must not be enough";
    EXPECT_GT(limits.nodule, limits.context);
    EXPECT_LT(limits.context, 0.88);
}

INSTANTIATE_TEST_SUITE_P(Protocols, BayesLimitsOf, testing::Values("internal", "external"),
                         [](const auto& tested) { return tested.param; });

TEST(ExpectedAuc, IsTheEmpiricalOneForCertainLabels)
{
    const std::vector<double> scores{0.1, 0.4, 0.35, 0.8, 0.4}, labels{0, 0, 1, 1, 1};
    std::vector<ScoredLabel> cases;
    for (std::size_t n = 0; n < scores.size(); ++n)
        cases.push_back({scores[n], labels[n] > 0.5});
    EXPECT_DOUBLE_EQ(expectedAuc(scores, labels), *areaUnderRoc(cases));
}

TEST(CohortSummary, CountsWhatWasPlanned)
{
    const auto cases = planCohort(phantom::internalProtocol(), 1, 474);
    const CohortSummary summary = summarise(phantom::internalProtocol(), 1, cases);
    EXPECT_EQ(summary.cases, 474);
    EXPECT_EQ(summary.training, 387);
    EXPECT_EQ(summary.test, 87);
    EXPECT_EQ(summary.pureGroundGlass + summary.partSolid + summary.solid, 474);
    EXPECT_NEAR(summary.bestReading.value(), summary.limits.all, 0.04);
    const auto json = nlohmann::json::parse(toJson(summary));
    EXPECT_EQ(json.at("simulated"), true);
    EXPECT_EQ(json.at("bayes_auc").at("all_findings"), summary.limits.all);
    EXPECT_FALSE(summarise(phantom::internalProtocol(), 1, planCohort(phantom::internalProtocol(), 1, 1)).bestReading);
}
