// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/comparison.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::training;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

NoduleScore nodule(const std::string& id, float label, std::optional<double> score,
                   const std::string& cohort = "internal")
{
    return {.cohort = cohort, .id = id, .labels = {label, -1, -1}, .invasiveness = score};
}

const std::vector<float> kLabels{0, 0, 0, 1, 1, 1};

RunScores run(const std::string& row, std::uint64_t seed, const std::vector<double>& scores,
              const std::string& cohort = "internal")
{
    RunScores made{.row = row, .seed = seed, .threshold = 0.5};
    for (std::size_t n = 0; n < scores.size(); ++n)
        made.nodules.push_back(nodule(std::string(1, char('a' + n)), kLabels[n], scores[n], cohort));
    return made;
}

const RowFigures& rowOf(const CohortComparison& part, const std::string& name)
{
    const auto found = std::ranges::find(part.rows, name, &RowFigures::row);
    if (found == part.rows.end())
        throw std::runtime_error("no row " + name);
    return *found;
}

std::string messageOf(const std::vector<RunScores>& runs)
{
    try {
        compare(runs);
    } catch (const Error& error) {
        return error.message();
    }
    return {};
}

const std::vector<double> kFirst{-2, -1, 0.5, 0, 1, 2}, kSecond{-1, 2, -3, 1, 1.5, 3}, kOther{0, 1, -1, 0.5, -0.5, 2};
const std::vector<std::uint8_t> kPositive{0, 0, 0, 1, 1, 1};

std::vector<double> mean(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> means;
    for (std::size_t n = 0; n < a.size(); ++n)
        means.push_back((a[n] + b[n]) / 2);
    return means;
}

} // namespace

TEST(Compare, AveragesScoresOverSeedsAndTellsTheSeedsApart)
{
    const auto parts = compare(std::vector{run("dsmt-net", 2, kSecond), run("dsmt-net", 1, kFirst)});
    ASSERT_EQ(parts.size(), 1u) << "one cohort needs no sum";
    EXPECT_EQ(parts[0].nodules, 6u);
    EXPECT_EQ(parts[0].invasive, 3u);
    EXPECT_EQ(parts[0].notInvasive, 3u);
    const RowFigures& row = rowOf(parts[0], "dsmt-net");
    EXPECT_THAT(row.seeds, ElementsAre(1u, 2u));
    EXPECT_NEAR(row.seedAreas[0].value(), 8.0 / 9, 1e-12); // 0.5 of c beats 0 of d
    EXPECT_NEAR(row.seedAreas[1].value(), 7.0 / 9, 1e-12); // 2 of b beats 1 and 1.5
    EXPECT_NEAR(row.meanSeedArea.value(), 7.5 / 9, 1e-12);
    // Means: -1.5, .5, -1.25 against .5, 1.25, 2.5: one tie.
    EXPECT_NEAR(row.invasiveness.area.value(), 8.5 / 9, 1e-12);
    EXPECT_FALSE(row.difference);
    EXPECT_FALSE(row.adjustedP);
    // At a probability of .5: wrong are c with seed 1, b with seed 2; a logit of 0 is called.
    EXPECT_NEAR(row.accuracy.value(), 5.0 / 6, 1e-12);
}

TEST(Compare, TestsARowOverTheSeedsThatBothHave)
{
    const auto parts =
        compare(std::vector{run("dsmt-net", 1, kFirst), run("dsmt-net", 2, kSecond), run("no-global", 2, kOther),
                            run("no-global", 3, kFirst), run("single-task", 1, kOther), run("single-task", 2, kFirst)});
    const RowFigures &noGlobal = rowOf(parts[0], "no-global"), &single = rowOf(parts[0], "single-task");
    EXPECT_THAT(noGlobal.seeds, ElementsAre(2u, 3u));
    EXPECT_THAT(noGlobal.comparedSeeds, ElementsAre(2u));
    const auto expected = statistics::delongPaired(kOther, kSecond, kPositive);
    EXPECT_DOUBLE_EQ(noGlobal.difference->difference, expected->difference);
    EXPECT_DOUBLE_EQ(noGlobal.difference->p.value(), expected->p.value());
    EXPECT_DOUBLE_EQ(noGlobal.difference->interval->lower, expected->interval->lower);
    const auto both = statistics::delongPaired(mean(kOther, kFirst), mean(kFirst, kSecond), kPositive);
    EXPECT_DOUBLE_EQ(single.difference->p.value(), both->p.value());
    EXPECT_DOUBLE_EQ(single.difference->first.area, single.invasiveness.area.value());
    const double least = std::min(*expected->p, *both->p), most = std::max(*expected->p, *both->p);
    EXPECT_DOUBLE_EQ(std::min(*noGlobal.adjustedP, *single.adjustedP), std::min(1.0, 2 * least));
    EXPECT_DOUBLE_EQ(std::max(*noGlobal.adjustedP, *single.adjustedP), std::max(most, std::min(1.0, 2 * least)));
    EXPECT_THAT(parts[0].rows[0].row, "dsmt-net");
    EXPECT_THAT(parts[0].rows[1].row, "single-task") << "in the order of the rows, not of the runs";
}

TEST(Compare, HasNoTestWithoutACommonSeed)
{
    const auto parts = compare(std::vector{run("dsmt-net", 1, kFirst), run("no-global", 2, kOther)});
    EXPECT_FALSE(rowOf(parts[0], "no-global").difference);
    EXPECT_TRUE(rowOf(parts[0], "no-global").comparedSeeds.empty());
    EXPECT_TRUE(rowOf(compare(std::vector{run("no-global", 2, kOther)})[0], "no-global").invasiveness.area);
}

TEST(Compare, PoolsTheCohortsForRowsThatWereJudgedOnAll)
{
    RunScores both = run("dsmt-net", 1, kFirst), other = run("no-signs", 1, kOther);
    for (const NoduleScore& n : run("dsmt-net", 1, kSecond, "external").nodules)
        both.nodules.push_back(n);
    for (const NoduleScore& n : run("no-signs", 1, kFirst, "external").nodules)
        other.nodules.push_back(n);
    std::ranges::reverse(other.nodules); // order is of no account
    const auto parts = compare(std::vector{both, other, run("no-global", 1, kOther)});
    ASSERT_EQ(parts.size(), 3u);
    EXPECT_EQ(parts[0].cohort, "internal");
    EXPECT_EQ(parts[1].cohort, "external");
    EXPECT_EQ(parts[2].cohort, "");
    EXPECT_EQ(parts[2].nodules, 12u);
    EXPECT_TRUE(parts[0].missing.empty());
    EXPECT_THAT(parts[1].missing, ElementsAre("no-global"));
    EXPECT_THAT(parts[2].missing, ElementsAre("no-global"));
    std::vector<double> first = kOther, second = kFirst;
    first.insert(first.end(), kFirst.begin(), kFirst.end());
    second.insert(second.end(), kSecond.begin(), kSecond.end());
    std::vector<std::uint8_t> positive = kPositive;
    positive.insert(positive.end(), kPositive.begin(), kPositive.end());
    const RowFigures& row = rowOf(parts[2], "no-signs");
    EXPECT_NEAR(row.difference->p.value(), statistics::delongPaired(first, second, positive)->p.value(), 1e-12);
    EXPECT_NEAR(row.invasiveness.area.value(), statistics::delong(first, positive)->area, 1e-12);
}

TEST(Compare, LeavesNodulesWithoutAnAnswerOutOfTheFiguresThatNeedIt)
{
    RunScores network = run("dsmt-net", 1, kFirst), sizes = run("size-hu", 1, kOther);
    sizes.nodules[2].invasiveness.reset();
    network.nodules[0].dice = 0.8;
    network.nodules[1].dice = 0.6;
    for (std::size_t n = 0; n < 4; ++n)
        for (RunScores* scores : {&network, &sizes})
            scores->nodules[n].labels[1] = n % 2 == 0;
    for (std::size_t n = 0; n < 4; ++n)
        network.nodules[n].bubbleLucency = n == 3 ? 1.0 : 0.1 * double(n);
    const auto parts = compare(std::vector{network, sizes});
    const RowFigures &row = rowOf(parts[0], "size-hu"), &whole = rowOf(parts[0], "dsmt-net");
    EXPECT_EQ(row.invasiveness.unknown, 1u);
    EXPECT_EQ(row.invasiveness.negatives, 2u);
    const auto without = [](std::vector<double> scores) {
        scores.erase(scores.begin() + 2);
        return scores;
    };
    const auto expected =
        statistics::delongPaired(without(kOther), without(kFirst), std::vector<std::uint8_t>{0, 0, 1, 1, 1});
    EXPECT_DOUBLE_EQ(row.difference->difference, expected->difference);
    EXPECT_EQ(row.difference->second.negatives, 2u) << "the same nodules for both";
    EXPECT_NEAR(whole.dice.value(), 0.7, 1e-12);
    EXPECT_FALSE(row.dice);
    EXPECT_NEAR(whole.bubbleLucency.area.value(), 0.25, 1e-12); // 0 and .2 against .1 and 1
    EXPECT_EQ(whole.bubbleLucency.unknown, 2u);
    EXPECT_FALSE(row.bubbleLucency.area);
    sizes.threshold.reset();
    EXPECT_FALSE(rowOf(compare(std::vector{network, sizes})[0], "size-hu").accuracy);
}

TEST(Compare, RefusesRowsThatSawDifferentNodules)
{
    RunScores other = run("no-global", 1, kOther);
    other.nodules.pop_back();
    EXPECT_THAT(messageOf({run("dsmt-net", 1, kFirst), other}),
                testing::AllOf(HasSubstr("dsmt-net-seed1"), HasSubstr("no-global-seed1"), HasSubstr("internal")));
    other = run("no-global", 1, kOther);
    other.nodules[0].labels[0] = 1;
    EXPECT_THAT(messageOf({run("dsmt-net", 1, kFirst), other}), HasSubstr("different nodules"));
    other = run("no-global", 1, kOther);
    other.nodules[1].id = "a";
    EXPECT_THAT(messageOf({other}), HasSubstr("a of internal twice"));
    EXPECT_THAT(messageOf({run("no-lungs", 1, kFirst)}), HasSubstr("no-lungs"));
}
