// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/contour_on_slice.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::viewer;
using imaging::WorldPoint;

namespace {

const imaging::Geometry kGrid = imaging::cubeAround({}, 41, 1);

/// A letter U that opens to anterior, on the image at z = 5: arms at x from -8 to -4 and from 4 to 8.
const WorldLine kU{{-8, -10, 5}, {-4, -10, 5}, {-4, 0, 5}, {4, 0, 5}, {4, -10, 5}, {8, -10, 5}, {8, 4, 5}, {-8, 4, 5}};

} // namespace

TEST(ContourOnSlice, IsWholeOnItsOwnImage)
{
    const SlicePlane axial(kGrid, Orientation::Axial);
    const int own = axial.nearestSlice({0, 0, 5});
    EXPECT_TRUE(contourOnSlice(kU, axial, own).whole);
    for (const int beside : {own - 1, own + 1}) {
        EXPECT_FALSE(contourOnSlice(kU, axial, beside).whole);
        EXPECT_TRUE(contourOnSlice(kU, axial, beside).pieces.empty());
    }
}

TEST(ContourOnSlice, IsCutIntoWhatItEncloses)
{
    const SlicePlane coronal(kGrid, Orientation::Coronal);
    const auto arms = contourOnSlice(kU, coronal, coronal.nearestSlice({0, -5, 0}));
    ASSERT_EQ(arms.pieces.size(), 2u);
    double total = 0;
    for (const auto& [from, to] : arms.pieces) {
        total += imaging::distance(from, to);
        EXPECT_NEAR(std::abs(from.x + to.x) / 2, 6, 1e-9);
        EXPECT_NEAR(from.y, -5, 1e-9);
        EXPECT_EQ(from.z, 5);
    }
    EXPECT_NEAR(total, 8, 1e-9);
    const auto foot = contourOnSlice(kU, coronal, coronal.nearestSlice({0, 2, 0}));
    ASSERT_EQ(foot.pieces.size(), 1u);
    EXPECT_NEAR(imaging::distance(foot.pieces[0][0], foot.pieces[0][1]), 16, 1e-9);
    EXPECT_TRUE(contourOnSlice(kU, coronal, coronal.nearestSlice({0, 8, 0})).pieces.empty());
}

TEST(ContourOnSlice, IsCutByObliqueSlicesToo)
{
    const double half = std::sqrt(0.5);
    const SlicePlane oblique(kGrid, Orientation::Coronal, {{half, half, 0}, {0, 0, -1}}, {0, 2, 0});
    const auto cut = contourOnSlice(kU, oblique, oblique.nearestSlice({0, 2, 0}));
    // The line y = x + 2 runs through the foot of the U from (-2, 0) to (2, 4), through an arm from (-8, -6) to (-4,
    // -2).
    ASSERT_EQ(cut.pieces.size(), 2u);
    for (const auto& [from, to] : cut.pieces)
        EXPECT_NEAR(imaging::distance(from, to), 4 * std::sqrt(2.0), 1e-6);
}
