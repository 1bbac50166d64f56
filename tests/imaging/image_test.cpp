// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/image.h"
#include "core/imaging/voxel_memory.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace dsmt::imaging;

namespace {

Geometry gridOf(Size size)
{
    Geometry geometry;
    geometry.size = size;
    return geometry;
}

} // namespace

TEST(Image, IsTheSameFromAVectorAndFromMemory)
{
    const Geometry grid = gridOf({3, 2, 2});
    std::vector<std::int16_t> values(12);
    auto memory = volumeMemory(12);
    for (std::size_t v = 0; v < 12; ++v)
        memory[v] = values[v] = std::int16_t(v * v);
    const Volume fromVector(grid, std::move(values)), fromMemory(grid, std::move(memory));
    ASSERT_EQ(fromMemory.voxels().size(), 12u);
    EXPECT_TRUE(std::equal(fromVector.voxels().begin(), fromVector.voxels().end(), fromMemory.voxels().begin()));
    EXPECT_EQ(fromMemory.at({1, 0, 1}), 49);
}

TEST(Image, SharesItsVoxelsWithItsCopies)
{
    auto first = std::make_unique<Volume>(gridOf({2, 1, 1}), std::vector<std::int16_t>{4, 5});
    const Volume copy = *first;
    EXPECT_EQ(copy.voxels().data(), first->voxels().data());
    first.reset();
    EXPECT_EQ(copy.at({1, 0, 0}), 5);
}

TEST(VolumeMemory, BearsWritingFromEndToEnd)
{
    for (const std::size_t voxels : {std::size_t(0), std::size_t(1), std::size_t(3000001)}) {
        const auto memory = volumeMemory(voxels);
        std::fill_n(memory.get(), voxels, std::int16_t(-7));
        EXPECT_EQ(std::count(memory.get(), memory.get() + voxels, std::int16_t(-7)), std::ptrdiff_t(voxels));
    }
}
