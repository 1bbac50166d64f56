// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/augment.h"

#include "tests/training/ball_cohort.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::training;
using cohort::kCachedGlobal;
using cohort::kCachedLocal;

namespace {

const PatchSource kPatches;
const inference::PatchSpec& kSpec = kPatches.wanted;

/// Centre of mass in mm from the middle of the patch, axes x, y, z.
std::array<double, 3> centreOfMass(const torch::Tensor& weights, double spacing)
{
    const torch::Tensor cube = weights[0][0].to(torch::kDouble);
    const torch::Tensor axis = (torch::arange(cube.size(0), torch::kDouble) - double(cube.size(0) - 1) / 2) * spacing;
    const double total = cube.sum().item<double>();
    const auto along = [&](std::vector<std::int64_t> others) {
        return (cube.sum(others) * axis).sum().item<double>() / total;
    };
    return {along({0, 1}), along({0, 2}), along({1, 2})};
}

/// A nodule off the middle in both patches: a bright cube around (5, -3, 8) mm in air, marked by the mask.
CachedNodule markedNodule()
{
    cohort::PatchRecord nodule;
    const auto fill = [](auto& cube, const inference::PatchGrid& grid, auto inside, auto outside) {
        const double middle = (grid.size - 1) / 2.0;
        for (int z = 0; z < grid.size; ++z)
            for (int y = 0; y < grid.size; ++y)
                for (int x = 0; x < grid.size; ++x) {
                    const bool in = std::abs((x - middle) * grid.spacingMm - 5) < 5 &&
                                    std::abs((y - middle) * grid.spacingMm + 3) < 5 &&
                                    std::abs((z - middle) * grid.spacingMm - 8) < 5;
                    cube.push_back(in ? inside : outside);
                }
    };
    fill(nodule.local, kCachedLocal, std::int16_t(0), std::int16_t(-1000));
    fill(nodule.mask, kCachedLocal, std::uint8_t(1), std::uint8_t(0));
    fill(nodule.global, kCachedGlobal, std::int16_t(0), std::int16_t(-1000));
    return CachedNodule(std::move(nodule));
}

AugmentationConfig moveOnly()
{
    AugmentationConfig config;
    config.moves.warpShare = 1;
    config.noiseHu = config.blur = config.shiftHu = 0;
    return config;
}

} // namespace

TEST(PlainBatch, TakesTheMiddleOfTheCachedCubesUnchanged)
{
    const auto cohort = fixtures::ballCohort(2, 1);
    const std::vector<const CachedNodule*> nodules{&cohort[0], &cohort[1]};
    const Batch batch = plainBatch(nodules, kPatches);
    EXPECT_EQ(batch.local.sizes(), (std::vector<std::int64_t>{2, 1, 48, 48, 48}));
    EXPECT_EQ(batch.global.sizes(), (std::vector<std::int64_t>{2, 1, 64, 64, 64}));
    const auto expected = [](std::int16_t hu) { return (std::clamp(double(hu), -1000.0, 400.0) + 1000) / 700 - 1; };
    for (const int place : {0, 7, 23, 47}) {
        const auto cached = [&](int margin, int size, int at) {
            return std::size_t(((at + margin) * size + at + margin) * size + at + margin);
        };
        EXPECT_NEAR(batch.local[1][0][place][place][place].item<double>(),
                    expected(cohort[1].local[cached(8, 64, place)]), 1e-4);
        EXPECT_EQ(batch.mask[1][0][place][place][place].item<float>(), float(cohort[1].mask[cached(8, 64, place)]));
        EXPECT_NEAR(batch.global[1][0][place][place][place].item<double>(),
                    expected(cohort[1].global[cached(4, 72, place)]), 1e-4);
    }
    EXPECT_EQ(batch.labels[0][0].item<float>(), cohort[0].labels[0]);
}

TEST(AugmentedBatch, MovesBothPatchesAndTheMaskTogether)
{
    const CachedNodule nodule = markedNodule();
    const std::vector<const CachedNodule*> nodules{&nodule};
    bool moved = false;
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Batch batch = augmentedBatch(nodules, kPatches, moveOnly(), seed);
        const auto local = centreOfMass(batch.local + 1, kSpec.local.spacingMm);
        const auto global = centreOfMass(batch.global + 1, kSpec.global.spacingMm);
        const auto mask = centreOfMass(batch.mask, kSpec.local.spacingMm);
        for (std::size_t axis = 0; axis < 3; ++axis) {
            EXPECT_NEAR(local[axis], mask[axis], 0.3) << "axis " << axis;
            EXPECT_NEAR(local[axis], global[axis], 0.5) << "axis " << axis;
        }
        moved = moved || std::abs(local[0] - 5) > 2;
    }
    EXPECT_TRUE(moved);
}

TEST(AugmentedBatch, ComesOutTheSameForTheSameSeedOnAnyNumberOfThreads)
{
    const auto cohort = fixtures::ballCohort(2, 1);
    const std::vector<const CachedNodule*> nodules{&cohort[0], &cohort[1]};
    const auto drawn = [&](std::uint64_t seed, int threads) {
        at::set_num_threads(threads);
        return augmentedBatch(nodules, kPatches, {}, seed);
    };
    EXPECT_TRUE(torch::equal(drawn(3, 1).local, drawn(3, 2).local));
    EXPECT_TRUE(torch::equal(drawn(3, 1).global, drawn(3, 2).global));
    EXPECT_FALSE(torch::equal(drawn(3, 1).local, drawn(4, 1).local));
}

TEST(AugmentedBatch, StaysInTheRangeOfTheNetwork)
{
    const auto cohort = fixtures::ballCohort(1, 1);
    const std::vector<const CachedNodule*> nodules{&cohort[0]};
    const Batch batch = augmentedBatch(nodules, kPatches, {}, 1);
    for (const torch::Tensor& patch : {batch.local, batch.global}) {
        EXPECT_GE(patch.min().item<float>(), -1);
        EXPECT_LE(patch.max().item<float>(), 1);
    }
}

TEST(AugmentedBatch, LeavesVoxelsAsTheyAreUnlessItWarps)
{
    const auto cohort = fixtures::ballCohort(1, 1);
    const std::vector<const CachedNodule*> nodules{&cohort[0]};
    AugmentationConfig config = moveOnly();
    config.moves.warpShare = 0;
    config.moves.shiftMm = 0;
    const torch::Tensor plain = std::get<0>(plainBatch(nodules, kPatches).local.flatten().sort());
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const torch::Tensor moved = std::get<0>(augmentedBatch(nodules, kPatches, config, seed).local.flatten().sort());
        EXPECT_LT((moved - plain).abs().max().item<double>(), 1e-4) << "the same values, elsewhere";
    }
}

TEST(AugmentedBatch, AddsNoiseOfTheDrawnStrengthAndNoMore)
{
    cohort::PatchRecord flat = fixtures::ballRecords(1, 1).front();
    std::ranges::fill(flat.local, std::int16_t(-300));
    std::ranges::fill(flat.global, std::int16_t(-300));
    const CachedNodule nodule(std::move(flat));
    const std::vector<const CachedNodule*> nodules(24, &nodule);
    AugmentationConfig config = moveOnly();
    config.noiseHu = 40;
    const Batch batch = augmentedBatch(nodules, kPatches, config, 5);
    const torch::Tensor hu = batch.local * 700 - 300;
    const torch::Tensor deviations = hu.flatten(1).std(1);
    EXPECT_LT(deviations.max().item<double>(), 41);
    EXPECT_NEAR(deviations.mean().item<double>(), 20, 5); // uniform between 0 and 40
    EXPECT_LT(hu.flatten(1).mean(1).add(300).abs().max().item<double>(), 1);
}

TEST(AugmentedBatch, BlursTowardsTheMeanOfNeighbours)
{
    cohort::PatchRecord point = fixtures::ballRecords(1, 1).front();
    std::ranges::fill(point.local, std::int16_t(-1000));
    for (const std::size_t z : {31, 32})
        for (const std::size_t y : {31, 32})
            for (const std::size_t x : {31, 32})
                point.local[(z * 64 + y) * 64 + x] = 0;
    const CachedNodule nodule(std::move(point));
    const std::vector<const CachedNodule*> nodules(8, &nodule);
    AugmentationConfig config;
    config.moves = {0, 0, 0, 0};
    config.noiseHu = config.shiftHu = 0;
    config.blur = 0;
    const torch::Tensor sharp = augmentedBatch(nodules, kPatches, config, 2).local + 1;
    config.blur = 1;
    const torch::Tensor soft = augmentedBatch(nodules, kPatches, config, 2).local + 1;
    EXPECT_LT(soft.max().item<double>(), sharp.max().item<double>());
    EXPECT_NEAR(soft.sum().item<double>(), sharp.sum().item<double>(), 1e-3 * sharp.sum().item<double>());
}

TEST(Batch, SaysWhoseOutlineIsNotKnown)
{
    auto records = fixtures::ballRecords(2, 1);
    records[1].mask.clear();
    const CachedNodule known(std::move(records[0])), unknown(std::move(records[1]));
    const std::vector<const CachedNodule*> nodules{&known, &unknown};
    const Batch batch = plainBatch(nodules, kPatches);
    EXPECT_EQ(batch.maskKnown[0].item<float>(), 1);
    EXPECT_EQ(batch.maskKnown[1].item<float>(), 0);
    EXPECT_GT(batch.mask[0].sum().item<float>(), 0);
    EXPECT_EQ(batch.mask[1].sum().item<float>(), 0);
}
