// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/package_rules.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::training;

TEST(PackageRules, AreThoseOfThePackage)
{
    inference::Package package;
    package.patches.huHigh = 300;
    package.temperature = {1.5, 2, 0.7};
    const ReadingRules rules = readingRulesOf(package);
    EXPECT_EQ(rules.patches, package.patches);
    EXPECT_THAT(rules.temperature, testing::ElementsAre(1.5, 2, 0.7));
}

TEST(PackageRules, KnowTheBaselineWhereThereIsOne)
{
    inference::Package package;
    EXPECT_FALSE(baselineOf(package));
    package.sizeHuBaseline = {{15, -300}, {3, 200}, {1, 2, -0.5}};
    const auto model = baselineOf(package);
    ASSERT_TRUE(model);
    EXPECT_DOUBLE_EQ(model->logit({18, -100}), 2.5);
}
