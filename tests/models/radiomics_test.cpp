// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/radiomics.h"

#include "models/morphology.h"

#include <ATen/Functions.h>
#include <gtest/gtest.h>

using namespace dsmt::models;

namespace {

constexpr int kSide = 48;
constexpr int kNearestRim = 12; ///< strongest on the rim after 16 steps from the wall
constexpr int kDiameter = 34;
constexpr int kSolidDiameter = 33;
constexpr int kDarkest = 45; ///< in the nodule, against 3 voxels

float unitOf(double hu)
{
    return float((hu + 300) / 700);
}

/// A solid ball of 6 mm radius in lung, a wall 10 mm beside it.
struct Scene {
    torch::Tensor local = torch::full({1, 1, kSide, kSide, kSide}, unitOf(-850));
    torch::Tensor mask = torch::zeros({1, 1, kSide, kSide, kSide});

    Scene()
    {
        const torch::Tensor along = torch::arange(kSide) - 20.0;
        const torch::Tensor squares = along * along;
        mask[0][0] = (squares.view({-1, 1, 1}) + squares.view({-1, 1}) + squares).le(36).to(torch::kFloat);
        local = torch::where(mask.gt(0), torch::full_like(local, unitOf(30)), local);
        local.slice(4, 37, kSide).fill_(unitOf(40));
    }
    void joinToWall(double hu) { local.slice(2, 20, 21).slice(3, 20, 22).slice(4, 26, 37).fill_(unitOf(hu)); }
    torch::Tensor seen(double spacingMm = 1) const { return radiomics(local, mask, spacingMm)[0]; }
    double at(int place, double spacingMm = 1) const { return seen(spacingMm)[place].item<double>(); }
};

} // namespace

TEST(Radiomics, AreAsManyAsAnnouncedAndFiniteEvenWithoutANodule)
{
    Scene scene;
    EXPECT_EQ(scene.seen().sizes(), (std::vector<std::int64_t>{kRadiomics}));
    scene.mask.zero_();
    EXPECT_TRUE(scene.seen().isfinite().all().item<bool>());
}

TEST(Radiomics, TellAStrandFromNoduleToWallByItsWeakestPlace)
{
    Scene apart, strand, veil;
    strand.joinToWall(-200);
    veil.joinToWall(-600);
    EXPECT_NEAR(apart.at(kNearestRim), 0, 1e-6);
    EXPECT_NEAR(strand.at(kNearestRim), 1, 1e-6);
    EXPECT_NEAR(veil.at(kNearestRim), (-600 + 750) / 500.0, 1e-5);
}

TEST(Radiomics, DoNotTakeAVesselThatReachesNoWallForAStrand)
{
    Scene vessel;
    vessel.local.slice(2, 20, 22).slice(3, 4, 14).slice(4, 20, 22).fill_(unitOf(40));
    EXPECT_NEAR(vessel.at(kNearestRim), 0, 1e-6);
}

TEST(Radiomics, MeasureDiametersInMillimetres)
{
    const Scene scene;
    EXPECT_NEAR(scene.at(kDiameter) * 15, 12, 0.4);
    EXPECT_NEAR(scene.at(kSolidDiameter) * 15, 12, 0.4);
    EXPECT_NEAR(scene.at(kDiameter, 0.75) * 15, 9, 0.4);
}

TEST(Radiomics, SeeABubbleInTheNoduleAlone)
{
    Scene plain, bubble, beside;
    bubble.local[0][0][20][20][20] = unitOf(-900);
    beside.local[0][0][20][20][4] = unitOf(-1000);
    EXPECT_GT(bubble.at(kDarkest), plain.at(kDarkest) + 5);
    EXPECT_NEAR(beside.at(kDarkest), plain.at(kDarkest), 1e-5);
}

TEST(Radiomics, AreTheSameWhenThePatchIsFlipped)
{
    Scene scene;
    scene.joinToWall(-300);
    const torch::Tensor flipped = radiomics(scene.local.flip(4), scene.mask.flip(4), 1)[0];
    EXPECT_LT((flipped - scene.seen()).abs().max().item<double>(), 1e-4);
}

TEST(Morphology, DilatesToACubeAndStopsAtTheBorder)
{
    torch::Tensor x = torch::zeros({1, 1, 9, 9, 9});
    x[0][0][4][4][0] = 1;
    for (const int reach : {0, 1, 2, 3}) {
        const torch::Tensor grown = dilated(x, reach);
        EXPECT_EQ(grown.sizes(), x.sizes());
        EXPECT_EQ(grown.sum().item<double>(), (2 * reach + 1) * (2 * reach + 1) * (reach + 1)) << reach;
    }
}

TEST(Morphology, OpensAwayWhatIsNarrow)
{
    torch::Tensor x = torch::zeros({1, 1, 16, 16, 16});
    x.slice(4, 0, 4).fill_(1);                // a slab of four
    x.slice(2, 7, 8).slice(3, 7, 8).fill_(1); // a strand of one
    const torch::Tensor opening = opened(x, 1);
    EXPECT_EQ(opening.slice(4, 0, 4).min().item<double>(), 1);
    EXPECT_EQ(opening.slice(4, 4).max().item<double>(), 0);
}
