// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tree_growth.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

std::vector<Branch> treeInABall(int points, const Region& wanted = {})
{
    Random random(2, Stage::Arteries);
    std::vector<Vec3> territory;
    for (int n = 0; n < points; ++n)
        territory.push_back(random.direction() * (50 * std::cbrt(random.uniform())));
    return growTree(territory, {-60, 0, 0}, {1, 0, 0}, {}, 17, wanted);
}

TEST(GrowTree, SuppliesEveryPointOfItsTerritory)
{
    EXPECT_EQ(treeInABall(300).size(), 2u * 300 - 1) << "a tree of forks has one branch fewer than twice its ends";
}

TEST(GrowTree, TapersFromTheRootToTheTwigs)
{
    const TreeHabit habit;
    const std::vector<Branch> branches = treeInABall(300);
    EXPECT_NEAR(branches.front().toRadius, habit.terminalRadius * std::pow(300.0f, habit.exponent), 0.2f);
    for (const Branch& branch : branches) {
        EXPECT_LE(branch.toRadius, branch.fromRadius * 1.001f);
        EXPECT_GE(branch.toRadius, 0.9f * habit.terminalRadius);
    }
}

TEST(GrowTree, GrowsThePartWantedAsItGrowsTheWhole)
{
    const Region wanted{{5, 5, -20}, {30, 25, 10}};
    std::vector<Branch> expected;
    for (const Branch& branch : treeInABall(2000))
        if (reachOf(branch).meets(wanted))
            expected.push_back(branch);
    const std::vector<Branch> found = treeInABall(2000, wanted);
    ASSERT_EQ(found.size(), expected.size()) << "no branch that comes near is left out";
    EXPECT_LT(found.size(), 1500u);
    for (std::size_t n = 0; n < found.size(); ++n) {
        EXPECT_EQ(length(found[n].from - expected[n].from), 0);
        EXPECT_EQ(length(found[n].to - expected[n].to), 0);
        EXPECT_EQ(found[n].toRadius, expected[n].toRadius);
    }
}

TEST(AppendTubes, JoinsEndToEnd)
{
    std::vector<Tube> tubes;
    appendTubes({{0, 0, 0}, {10, 0, 0}, {10, 12, 0}, 2, 1}, tubes);
    ASSERT_GT(tubes.size(), 2u);
    for (std::size_t n = 1; n < tubes.size(); ++n)
        EXPECT_LT(length(tubes[n].from - tubes[n - 1].to), 1e-4f);
    EXPECT_LT(length(tubes.back().to - Vec3{10, 12, 0}), 1e-4f);
    EXPECT_FLOAT_EQ(tubes.back().toRadius, 1);
}

} // namespace
} // namespace dsmt::phantom
