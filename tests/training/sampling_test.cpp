// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sampling.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace dsmt;
using namespace dsmt::training;

namespace {

/// Nodules without voxels: label by label, patient by patient.
struct Cohort {
    std::vector<CachedNodule> nodules;
    Nodules all;

    explicit Cohort(const std::vector<std::pair<std::string, float>>& rows)
    {
        for (const auto& [patient, invasive] : rows) {
            CachedNodule nodule;
            nodule.patient = patient;
            nodule.labels = {invasive, -1, -1};
            nodules.push_back(nodule);
        }
        for (const auto& nodule : nodules)
            all.push_back(&nodule);
    }
};

std::vector<std::pair<std::string, float>> manyRows(int patients)
{
    std::vector<std::pair<std::string, float>> rows;
    for (int n = 0; n < patients; ++n)
        for (int nodule = 0; nodule <= n % 3; ++nodule)
            rows.emplace_back("p" + std::to_string(n), n % 4 == 0 ? 1.0f : 0.0f);
    return rows;
}

} // namespace

TEST(FoldsOf, KeepAPatientTogetherAndTheClassesEven)
{
    const Cohort cohort(manyRows(100));
    const auto folds = foldsOf(cohort.all, 5, 1);
    std::map<std::string, std::set<int>> foldsOfPatient;
    std::map<int, std::set<std::string>> invasivePatients, patients;
    for (std::size_t n = 0; n < folds.size(); ++n) {
        const CachedNodule& nodule = *cohort.all[n];
        foldsOfPatient[nodule.patient].insert(folds[n]);
        patients[folds[n]].insert(nodule.patient);
        if (nodule.labels[0] > 0.5f)
            invasivePatients[folds[n]].insert(nodule.patient);
    }
    for (const auto& [patient, seen] : foldsOfPatient)
        EXPECT_EQ(seen.size(), 1u) << patient;
    ASSERT_EQ(patients.size(), 5u);
    for (int fold = 0; fold < 5; ++fold) {
        EXPECT_EQ(patients[fold].size(), 20u);
        EXPECT_EQ(invasivePatients[fold].size(), 5u);
    }
}

TEST(FoldsOf, DependOnTheSeedAndNotOnTheOrderOfTheRows)
{
    const auto rows = manyRows(40);
    auto reversed = rows;
    std::ranges::reverse(reversed);
    const Cohort cohort(rows), backwards(reversed);
    auto folds = foldsOf(cohort.all, 4, 1);
    EXPECT_NE(folds, foldsOf(cohort.all, 4, 2));
    std::ranges::reverse(folds);
    EXPECT_EQ(folds, foldsOf(backwards.all, 4, 1));
}

TEST(BalancedOrder, DrawsTheRarerClassAgainAndTheUnknownOnce)
{
    const Cohort cohort({{"a", 1}, {"b", 0}, {"c", 0}, {"d", 0}, {"e", 0}, {"f", -1}, {"g", 1}});
    std::mt19937_64 random(3);
    std::map<const CachedNodule*, int> drawn;
    for (const auto* nodule : balancedOrder(cohort.all, random))
        ++drawn[nodule];
    EXPECT_EQ(drawn[cohort.all[0]], 2);
    EXPECT_EQ(drawn[cohort.all[6]], 2);
    EXPECT_EQ(drawn[cohort.all[1]], 1);
    EXPECT_EQ(drawn[cohort.all[5]], 1);
}

TEST(PositiveWeight, MakesTheClassesCountAlike)
{
    EXPECT_DOUBLE_EQ(positiveWeight(Cohort({{"a", 1}, {"b", 0}, {"c", 0}, {"d", -1}}).all, 0), 2);
    EXPECT_DOUBLE_EQ(positiveWeight(Cohort({{"a", 1}, {"b", 1}}).all, 0), 1);
    std::vector<std::pair<std::string, float>> rare(50, {"n", 0.0f});
    rare.emplace_back("p", 1.0f);
    EXPECT_DOUBLE_EQ(positiveWeight(Cohort(rare).all, 0), 5);
}

TEST(DerivedSeed, TellsPurposesApart)
{
    std::set<std::uint64_t> seeds;
    for (std::uint64_t seed = 0; seed < 4; ++seed)
        for (std::uint64_t member = 0; member < 4; ++member)
            for (std::uint64_t epoch = 0; epoch < 4; ++epoch)
                seeds.insert(derivedSeed(seed, {member, epoch}));
    EXPECT_EQ(seeds.size(), 64u);
    EXPECT_EQ(derivedSeed(5, {1, 2}), derivedSeed(5, {1, 2}));
}
