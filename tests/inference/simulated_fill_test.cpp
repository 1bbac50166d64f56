// SPDX-License-Identifier: GPL-3.0-or-later
// The fill tool on simulated nodules, by one click near their middle and its own tolerance, against the true outline.
#include "core/imaging/fill_region.h"
#include "core/phantom/cohort_plan.h"
#include "core/phantom/simulated_case.h"
#include "tests/inference/true_nodule.h"

#include <algorithm>
#include <cstdio>
#include <gtest/gtest.h>

namespace dsmt::inference {
namespace {

struct Overlap {
    double dice = 0;
    bool cutOff = false;
};

Overlap overlapOf(const imaging::Fill& fill, const imaging::Mask& truth)
{
    const imaging::Geometry& grid = fill.voxels.geometry();
    double both = 0, filled = 0;
    for (int k = 0; k < grid.size.k; ++k)
        for (int j = 0; j < grid.size.j; ++j)
            for (int i = 0; i < grid.size.i; ++i)
                if (fill.voxels.at({i, j, k})) {
                    const auto at = truth.geometry().nearestVoxel(grid.voxelToWorld({double(i), double(j), double(k)}));
                    filled += 1;
                    both += truth.geometry().contains(at) && truth.at(at);
                }
    const auto volumeOf = [](const imaging::Geometry& g) { return g.spacing[0] * g.spacing[1] * g.spacing[2]; };
    const double real = double(std::count(truth.voxels().begin(), truth.voxels().end(), 1)) *
                        volumeOf(truth.geometry()) / volumeOf(grid);
    return {2 * both / (filled + real), fill.cutOff};
}

} // namespace

// Who clicks the core of a part-solid nodule gets the core. Chest wall that a nodule lies on has its density: what is
// filled then runs out of it, is cut off, and it is said that it was.
TEST(SimulatedFill, OneClickTakesMostOfANoduleAndSaysWhereItRanOut)
{
    std::vector<double> whole;
    int cutOff = 0;
    for (const phantom::PlannedCase& planned : phantom::planCohort(phantom::internalProtocol(), 9002, 24)) {
        const phantom::SimulatedCase drawn = phantom::simulateSurroundings(planned.key, 80);
        const imaging::WorldPoint at = drawn.truth.center;
        const imaging::Geometry lattice = imaging::cubeAround(at, 8, 0.5);
        const imaging::Mask nothing(lattice, std::vector<std::uint8_t>(lattice.size.voxels(), 0));
        const auto found = overlapOf(fillRegion(nothing, *drawn.volume, {at, std::nullopt, std::nullopt}), *drawn.mask);
        std::printf("%s texture %d  Dice %.3f%s\n", planned.id.c_str(), int(textureOf(drawn.truth.nodule)), found.dice,
                    found.cutOff ? "  cut off" : "");
        if (found.cutOff)
            ++cutOff;
        else
            whole.push_back(found.dice);
    }
    ASSERT_GE(whole.size(), 19u);
    EXPECT_GE(cutOff, 1);
    std::ranges::sort(whole);
    EXPECT_GT(whole[whole.size() / 2], 0.65);
}

} // namespace dsmt::inference
