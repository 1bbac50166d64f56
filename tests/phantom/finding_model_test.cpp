// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/finding_model.h"

#include "core/phantom/nodule_growth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace dsmt::phantom {
namespace {

constexpr std::array<bool, kFindingCount> kNone{};

std::size_t index(Finding finding)
{
    return std::size_t(finding);
}

TEST(Seen, CutsScoresToWhatAPictureShows)
{
    FindingScores scores{};
    scores.fill(9);
    EXPECT_FLOAT_EQ(seen(scores)[index(Finding::Spiculation)], kFindings[index(Finding::Spiculation)].high);
    scores.fill(-9);
    EXPECT_FLOAT_EQ(seen(scores)[index(Finding::SolidPart)], kFindings[index(Finding::SolidPart)].low);
    scores.fill(0.39f);
    const float absent = seen(scores)[index(Finding::BubbleLucency)];
    scores.fill(0.41f);
    EXPECT_LT(absent, seen(scores)[index(Finding::BubbleLucency)]);
    scores.fill(0.2f);
    EXPECT_EQ(seen(scores)[index(Finding::BubbleLucency)], absent) << "a sign is there or not";
    EXPECT_FLOAT_EQ(seen(scores)[index(Finding::Lobulation)], 0.2f);
}

TEST(InvasionProbability, WithoutFindingsIsThePrevalence)
{
    double invasive = 0;
    const int count = 20000;
    for (std::uint64_t seed = 0; seed < count; ++seed)
        invasive += drawGrowth(seed).invasive;
    EXPECT_NEAR(invasionProbability({}, kNone), invasive / count, 0.012);
    EXPECT_GT(invasionProbability({}, kNone, 0.5), invasionProbability({}, kNone) + 0.1);
}

/// Of nodules that are given a probability of p, a share of p is invasive: then it is the true posterior.
TEST(InvasionProbability, IsCalibratedOnDrawnNodulesOfEveryProtocol)
{
    for (const Protocol* protocol : {&internalProtocol(), &externalProtocol(), &openProtocol()}) {
        std::vector<std::pair<double, bool>> nodules;
        for (std::uint64_t seed = 0; seed < 20000; ++seed) {
            const NoduleGrowth nodule = drawGrowth(seed, *protocol);
            nodules.emplace_back(nodule.bayesProbability, nodule.invasive);
        }
        std::sort(nodules.begin(), nodules.end());
        for (std::size_t tenth = 0; tenth < 10; ++tenth) {
            double said = 0, found = 0, variance = 0;
            for (std::size_t n = tenth * 2000; n < (tenth + 1) * 2000; ++n) {
                said += nodules[n].first;
                found += nodules[n].second;
                variance += nodules[n].first * (1 - nodules[n].first);
            }
            EXPECT_NEAR(said, found, 4 * std::sqrt(variance) + 1) << protocol->name << ", tenth " << tenth;
        }
    }
}

TEST(InvasionProbability, RisesWithEveryFinding)
{
    std::array<bool, kFindingCount> all;
    all.fill(true);
    FindingScores scores{};
    const double middle = invasionProbability(seen(scores), all);
    for (std::size_t n = 0; n < kFindingCount; ++n) {
        FindingScores more = scores;
        more[n] = 1.5f;
        EXPECT_GT(invasionProbability(seen(more), all), middle) << kFindings[n].name;
        std::array<bool, kFindingCount> others = all;
        others[n] = false;
        EXPECT_DOUBLE_EQ(invasionProbability(seen(more), others), invasionProbability(seen(scores), others))
            << kFindings[n].name << " left out";
    }
}

} // namespace
} // namespace dsmt::phantom
