// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/comparison_rows.h"

#include "core/base/error.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace dsmt;
using namespace dsmt::training;
using nlohmann::json;

namespace {

json configOf(const char* row, const std::string& base = "{}")
{
    return json::parse(runConfig(comparisonRowNamed(row), 2, base));
}

} // namespace

TEST(ComparisonRows, HaveNamesOfTheirOwnAndDsmtNetFirst)
{
    std::set<std::string> names, titles;
    for (const ComparisonRow& row : comparisonRows()) {
        names.insert(row.name);
        titles.insert(row.title);
    }
    EXPECT_EQ(names.size(), comparisonRows().size());
    EXPECT_EQ(titles.size(), comparisonRows().size());
    EXPECT_EQ(comparisonRows().front().name, kComparedWith);
    EXPECT_EQ(&comparisonRowNamed("no-signs"), &*std::ranges::find(comparisonRows(), "no-signs", &ComparisonRow::name));
    try {
        comparisonRowNamed("no-lungs");
        FAIL() << "there is no such row";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), testing::AllOf(testing::HasSubstr("no-lungs"), testing::HasSubstr("single-task")));
    }
}

TEST(RunConfig, KeepsWhatIsGivenAndChangesWhatTheRowIsAbout)
{
    const std::string base = R"({"batch": 8, "seed": 9, "fine_tuning_epochs": 3, "architecture": "dsmt-net/fine"})";
    const json whole = configOf("dsmt-net", base);
    EXPECT_EQ(whole, json({{"batch", 8},
                           {"seed", 2},
                           {"fine_tuning_epochs", 3},
                           {"architecture", "dsmt-net/fine"},
                           {"name", "dsmt-net-seed2"},
                           {"title", "DSMT-Net (seed 2)"}}));
    EXPECT_EQ(configOf("single-task", base)["architecture"], "dsmt-net/fine/single-task");
    EXPECT_EQ(configOf("joint-only", base)["architecture"], "dsmt-net/fine");
    EXPECT_EQ(configOf("joint-only", base)["fine_tuning_epochs"], 0);
    EXPECT_EQ(configOf("no-global")["architecture"], "dsmt-net/standard/no-global");
    const json blanked = configOf("nodule-blanked");
    EXPECT_EQ(blanked["blank_nodules"], true);
    EXPECT_EQ(blanked["architecture"], "dsmt-net/standard/no-segmentation");
    EXPECT_FALSE(whole.contains("blank_nodules"));
}

TEST(RunConfig, RefusesWhatTheRowsChooseThemselves)
{
    for (const char* base : {"[]", "no JSON", R"({"architecture": "dsmt-net/standard/no-signs"})",
                             R"({"architecture": 3})", R"({"blank_nodules": true})"})
        EXPECT_THROW(configOf("dsmt-net", base), Error) << base;
}
