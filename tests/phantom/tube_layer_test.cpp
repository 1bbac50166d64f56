// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/tube_layer.h"

#include "core/phantom/random.h"

#include <gtest/gtest.h>

namespace dsmt::phantom {
namespace {

constexpr float kEdge = 0.9f;

SampleGrid gridAt(float x, float y, int columns, int rows)
{
    SampleGrid grid;
    grid.columns = columns;
    grid.rows = rows;
    for (int i = 0; i < columns + SampleGrid::kPadding; ++i)
        grid.x.push_back(x + 0.7f * float(i));
    for (int j = 0; j <= rows; ++j)
        grid.y.push_back(y + 0.7f * float(j));
    return grid;
}

std::vector<Tube> someTubes()
{
    Random random(6, Stage::Arteries);
    std::vector<Tube> tubes;
    for (int n = 0; n < 60; ++n) {
        const Vec3 from{random.uniform(-5, 45), random.uniform(-5, 35), random.uniform(-6, 6)};
        tubes.push_back({from, from + random.direction() * random.uniform(0, 9), random.uniform(0.2f, 3), 0.5f});
    }
    return tubes;
}

TEST(TubeLayer, CoversWhatIsInsideATubeAndHalfOfItsSurface)
{
    const SampleGrid grid = gridAt(0, 0, 57, 41);
    TubeLayer layer(grid);
    const std::vector<Tube> tubes = someTubes();
    for (const Tube& tube : tubes)
        layer.paint(tube, 0.3f, kEdge, 0.8f);
    int covered = 0;
    for (int j = 0; j < grid.rows; ++j) {
        const TubeLayer::Range range = layer.touched(j);
        for (int i = 0; i < grid.columns; ++i) {
            float expected = 0;
            for (const Tube& tube : tubes) {
                const Vec3 p{grid.x[std::size_t(i)], grid.y[std::size_t(j)], 0.3f};
                expected = std::max(expected, 0.8f * clamp01(0.5f - distanceOutside(tube, p) / kEdge));
            }
            const bool touched = i >= range.first && i < range.end;
            ASSERT_NEAR(touched ? layer.row(j)[i] : 0.0f, expected, 1e-4) << i << ", " << j;
            covered += expected > 0;
        }
    }
    EXPECT_GT(covered, 200);
}

TEST(TubeLayer, OfAPartOfThePlaneIsThatPartToTheLastBit)
{
    const SampleGrid whole = gridAt(0, 0, 57, 41);
    SampleGrid part = gridAt(0, 0, 20, 15);
    std::copy_n(whole.x.begin() + 11, part.x.size(), part.x.begin());
    std::copy_n(whole.y.begin() + 9, part.y.size(), part.y.begin());
    TubeLayer all(whole), some(part);
    for (const Tube& tube : someTubes()) {
        all.paint(tube, -1, kEdge, 1);
        some.paint(tube, -1, kEdge, 1);
    }
    for (int j = 0; j < part.rows; ++j)
        for (int i = some.touched(j).first; i < std::min(part.columns, some.touched(j).end); ++i)
            ASSERT_EQ(some.row(j)[i], all.row(9 + j)[11 + i]);
}

TEST(TubeLayer, IsEmptyAgainAfterClearing)
{
    const SampleGrid grid = gridAt(0, 0, 57, 41);
    TubeLayer layer(grid);
    for (const Tube& tube : someTubes())
        layer.paint(tube, 0, kEdge, 1);
    layer.clear();
    for (int j = 0; j < grid.rows; ++j) {
        EXPECT_GE(layer.touched(j).first, layer.touched(j).end);
        for (int i = 0; i < grid.columns; ++i)
            ASSERT_EQ(layer.row(j)[i], 0);
    }
}

} // namespace
} // namespace dsmt::phantom
