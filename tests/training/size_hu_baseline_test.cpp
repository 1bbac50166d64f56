// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/size_hu_baseline.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::training;
using cohort::CachedNodule;

namespace {

/// Larger is invasive in training, smaller is in the test: the sign tells which part was fitted on.
std::vector<CachedNodule> cohortOf(int training, int test)
{
    std::vector<CachedNodule> nodules;
    for (int n = 0; n < training + test; ++n) {
        CachedNodule nodule;
        const bool isTraining = n < training, isLarge = n % 4 < 2;
        nodule.split = isTraining ? "train" : "test";
        nodule.diameterMm = (isLarge ? 17.0f : 12.0f) + float(n % 5);
        nodule.meanHu = float(-300 + n % 7);
        nodule.labels[0] = isLarge == isTraining;
        nodules.push_back(nodule);
    }
    return nodules;
}

std::vector<CachedNodule> partOf(std::vector<CachedNodule> nodules, const std::string& split)
{
    std::erase_if(nodules, [&](const CachedNodule& nodule) { return nodule.split != split; });
    return nodules;
}

double slopeOf(const SizeHuBaseline& baseline)
{
    cohort::NoduleFacts small, large;
    small.diameterMm = 10;
    large.diameterMm = 20;
    return *baseline.logit(large) - *baseline.logit(small);
}

} // namespace

TEST(ChooseBaseline, PrefersThePackagesThenTheTrainingNodulesThenTheEvaluatedOnes)
{
    const auto cohort = cohortOf(24, 16), test = partOf(cohort, "test");
    const cohort::LogisticModel own{{15, -300}, {2, 100}, {7, 0, 0}};
    const auto ofPackage = chooseBaseline(own, cohort, test);
    EXPECT_EQ(ofPackage->source, BaselineSource::Package);
    EXPECT_DOUBLE_EQ(slopeOf(*ofPackage), 35);
    const auto ofTraining = chooseBaseline({}, cohort, test);
    EXPECT_EQ(ofTraining->source, BaselineSource::TrainingRows);
    EXPECT_EQ(ofTraining->fittedOn, 24u);
    EXPECT_GT(slopeOf(*ofTraining), 0);
    const auto ofThese = chooseBaseline({}, test, test);
    EXPECT_EQ(ofThese->source, BaselineSource::TheseRows);
    EXPECT_EQ(ofThese->fittedOn, 16u);
    EXPECT_LT(slopeOf(*ofThese), 0);
}

TEST(ChooseBaseline, SaysThatItWasFittedOnTheseWhereTrainingNodulesAreEvaluated)
{
    const auto cohort = cohortOf(24, 16);
    EXPECT_EQ(chooseBaseline({}, cohort, partOf(cohort, "train"))->source, BaselineSource::TheseRows);
    EXPECT_EQ(chooseBaseline({}, cohort, cohort)->fittedOn, 40u);
}

TEST(ChooseBaseline, NeedsBothClassesAndSizes)
{
    auto test = partOf(cohortOf(4, 16), "test");
    for (CachedNodule& nodule : test)
        nodule.labels[0] = 1;
    EXPECT_FALSE(chooseBaseline({}, test, test));
    for (std::size_t n = 0; n < test.size(); ++n) {
        test[n].labels[0] = float(n % 2);
        test[n].diameterMm = 0;
    }
    EXPECT_FALSE(chooseBaseline({}, test, test));
    EXPECT_FALSE(SizeHuBaseline{}.logit(test[0]));
}
