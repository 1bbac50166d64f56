// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/package_rules.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::training;

namespace {

std::optional<cohort::LogisticModel> baselineFrom(const std::string& json)
{
    const fixtures::TemporaryFolder folder;
    std::ofstream(folder / "model.json") << json;
    inference::Package package;
    package.folder = folder.path();
    return baselineOf(package);
}

} // namespace

TEST(PackageRules, AreThoseOfThePackage)
{
    inference::Package package;
    package.patches.huHigh = 300;
    package.temperature = {1.5, 2, 0.7};
    const ReadingRules rules = readingRulesOf(package);
    EXPECT_EQ(rules.patches, package.patches);
    EXPECT_THAT(rules.temperature, testing::ElementsAre(1.5, 2, 0.7));
}

TEST(PackageRules, ReadTheBaselineWhereThereIsOne)
{
    EXPECT_FALSE(baselineFrom(R"({"format": 1})"));
    const auto model =
        baselineFrom(R"({"size_hu_baseline": {"mean": [15, -300], "deviation": [3, 200], "weights": [1, 2, -0.5]}})");
    ASSERT_TRUE(model);
    EXPECT_DOUBLE_EQ(model->logit({18, -100}), 2.5);
}

TEST(PackageRules, RefuseABaselineThatMakesNoSense)
{
    for (const char* text : {R"({"size_hu_baseline": {"mean": [15], "deviation": [3], "weights": [1, 2]}})",
                             R"({"size_hu_baseline": {"mean": [1, 2], "deviation": [0, 2], "weights": [1, 2, 3]}})",
                             R"({"size_hu_baseline": {"mean": "x", "deviation": [3, 2], "weights": [1, 2, 3]}})",
                             R"({"size_hu_baseline": {}})", "{"})
        EXPECT_THROW(baselineFrom(text), Error) << text;
}
