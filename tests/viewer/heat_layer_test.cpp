// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/heat_layer.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::viewer;

namespace {

int part(std::uint32_t pixel, int shift)
{
    return int(pixel >> shift & 255U);
}

/// A map of four voxels a side round the middle of a CT of eight: +1 on the patient's left, -0.5 on the right.
imaging::FloatImage map()
{
    const imaging::Geometry grid = imaging::cubeAround({}, 4, 1);
    std::vector<float> values;
    for (std::size_t n = 0; n < grid.size.voxels(); ++n)
        values.push_back(n % 4 < 2 ? -0.5f : 1.0f);
    return {grid, std::move(values)};
}

} // namespace

TEST(HeatLayer, IsVermilionWhereSomethingSpeaksForAndBlueWhereAgainst)
{
    const SlicePlane plane(imaging::cubeAround({}, 8, 1), Orientation::Axial);
    std::vector<std::uint32_t> pixels(64, 0x12345678);
    renderHeat(map(), plane, plane.nearestSlice({}), 1, 0.6, wholePicture(plane), pixels, 8);
    const std::uint32_t against = pixels[8 * 4 + 2], with = pixels[8 * 4 + 5], outside = pixels[0];
    EXPECT_EQ(outside, 0u) << "clear outside of the map";
    EXPECT_EQ(part(with, 24), 153) << "the full opacity where it is largest";
    EXPECT_GT(part(with, 16), 2 * part(with, 8));
    EXPECT_EQ(part(with, 0), 0);
    EXPECT_EQ(part(against, 24), 77);
    EXPECT_EQ(part(against, 16), 0);
    EXPECT_GT(part(against, 0), part(against, 8));
    for (const std::uint32_t pixel : pixels)
        EXPECT_LE(std::max({part(pixel, 16), part(pixel, 8), part(pixel, 0)}), part(pixel, 24)) << "premultiplied";
}

TEST(HeatLayer, OfAnEmptyMapIsClear)
{
    const SlicePlane plane(imaging::cubeAround({}, 8, 1), Orientation::Coronal);
    const imaging::FloatImage none(imaging::cubeAround({}, 4, 1), std::vector<float>(64, 0));
    std::vector<std::uint32_t> pixels(64, 1);
    renderHeat(none, plane, 4, largestMagnitude(none), 0.6, wholePicture(plane), pixels, 8);
    EXPECT_EQ(pixels, std::vector<std::uint32_t>(64, 0));
    EXPECT_EQ(largestMagnitude(map()), 1.0f);
}

TEST(HeatLayer, OfAnObliqueSliceIsTheMapThere)
{
    const double half = std::sqrt(0.5);
    const imaging::Geometry ct = imaging::cubeAround({}, 8, 1);
    const SlicePlane plane(ct, Orientation::Coronal, {{half, half, 0}, {0, 0, -1}}, {});
    const int slice = plane.nearestSlice({});
    const PictureArea area = heatArea(map().geometry(), plane);
    EXPECT_LT(area.width, plane.width()) << "no more than the map's part";
    std::vector<std::uint32_t> pixels(std::size_t(area.width) * std::size_t(area.height));
    renderHeat(map(), plane, slice, 1, 1, area, pixels, std::size_t(area.width));
    for (const double along : {-1.2, 1.2}) {
        const PicturePoint at = plane.fromWorld({along * half, along * half, 0}).picture;
        const int x = int(std::lround(at.x)) - area.left, y = int(std::lround(at.y)) - area.top;
        const std::uint32_t pixel = pixels[std::size_t(y * area.width + x)];
        EXPECT_EQ(part(pixel, 16) > part(pixel, 0), along > 0) << "vermilion on the patient's left";
    }
    std::vector<std::uint32_t> whole(std::size_t(plane.width()) * std::size_t(plane.height()));
    renderHeat(map(), plane, slice, 1, 1, wholePicture(plane), whole, std::size_t(plane.width()));
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x) {
            const bool inside =
                x >= area.left && x < area.left + area.width && y >= area.top && y < area.top + area.height;
            const std::uint32_t pixel = whole[std::size_t(y * plane.width() + x)];
            EXPECT_EQ(pixel, inside ? pixels[std::size_t((y - area.top) * area.width + x - area.left)] : 0u);
        }
}
