// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slab_image.h"

#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr std::array kOrientations{Orientation::Axial, Orientation::Coronal, Orientation::Sagittal};
constexpr std::array kModes{SlabMode::Maximum, SlabMode::Minimum, SlabMode::Mean};

/// Voxels in no order, so that the largest of a slab is anywhere in it.
Volume scattered(const Geometry& geometry)
{
    std::vector<std::int16_t> voxels(geometry.size.voxels());
    for (std::size_t n = 0; n < voxels.size(); ++n)
        voxels[n] = std::int16_t((n * 7919 + 13) % 4001 - 1300.0);
    return {geometry, std::move(voxels)};
}

/// The HU of all voxels of the volume that lie on the line through a place along the normal, near enough to it.
std::vector<int> voxelsOnTheNormal(const Volume& volume, const SlicePlane& plane, WorldPoint place, double reachMm)
{
    std::vector<int> found;
    const Size size = volume.geometry().size;
    for (int k = 0; k < size.k; ++k)
        for (int j = 0; j < size.j; ++j)
            for (int i = 0; i < size.i; ++i) {
                const WorldPoint away = volume.geometry().voxelToWorld({double(i), double(j), double(k)}) - place;
                if (std::abs(dot(away, plane.rightward())) < 1e-3 && std::abs(dot(away, plane.downward())) < 1e-3 &&
                    std::abs(dot(away, plane.inward())) < reachMm + 1e-3)
                    found.push_back(volume.at({i, j, k}));
            }
    return found;
}

int plainProjection(const std::vector<int>& hu, SlabMode mode)
{
    if (mode == SlabMode::Maximum)
        return *std::max_element(hu.begin(), hu.end());
    if (mode == SlabMode::Minimum)
        return *std::min_element(hu.begin(), hu.end());
    double sum = 0;
    for (const int value : hu)
        sum += value;
    return int(std::floor(sum / double(hu.size()) + 0.5));
}

void expectSameAsPlainProjection(const Volume& volume)
{
    for (const Orientation orientation : kOrientations) {
        const SlicePlane plane(volume.geometry(), orientation);
        const std::size_t stride = std::size_t(plane.width()) + 2;
        std::vector<std::int16_t> hu(stride * std::size_t(plane.height()));
        for (const double thickness : {1.0, 2.7, 5.0, 100.0})
            for (int slice = 0; slice < plane.sliceCount(); ++slice)
                for (const SlabMode mode : kModes) {
                    const Slab slab{mode, thickness};
                    projectSlab(volume, plane, slice, slab, hu, stride);
                    for (int y = 0; y < plane.height(); ++y)
                        for (int x = 0; x < plane.width(); ++x) {
                            const WorldPoint at = plane.toWorld({{double(x), double(y)}, double(slice)});
                            const int expected =
                                plainProjection(voxelsOnTheNormal(volume, plane, at, thickness / 2), mode);
                            ASSERT_EQ(hu[std::size_t(y) * stride + std::size_t(x)], expected)
                                << orientationName(orientation) << " " << slabName(mode) << " " << thickness << " mm";
                            ASSERT_EQ(slabHu(volume, plane, x, y, slice, slab), expected);
                        }
                }
    }
}

} // namespace

TEST(SlabProjection, IsThatOfTheVoxelsOnTheNormalForEveryAxisOrder)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({5, 4, 3}))
        expectSameAsPlainProjection(scattered(geometry));
}

TEST(SlabProjection, FollowsATiltedAcquisitionsOwnAxes)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({4, 3, 3}))
        expectSameAsPlainProjection(scattered(fixtures::tilted(geometry, 0.3, -0.2)));
}

TEST(SlabProjection, OfOneSliceRowOrColumnIsItsVoxels)
{
    for (const Size size : {Size{6, 5, 1}, Size{6, 1, 4}, Size{1, 5, 4}, Size{1, 1, 1}})
        for (const Geometry& geometry : fixtures::everyAxisOrder(size))
            expectSameAsPlainProjection(scattered(geometry));
}

TEST(SlabProjection, RoundsAMeanToTheNearestHuAndHalvesUpwards)
{
    Geometry geometry = cubeAround({0, 0, 0}, 2, 1);
    geometry.size = {1, 1, 3};
    const auto meanOf = [&](std::int16_t a, std::int16_t b, std::int16_t c) {
        const Volume volume(geometry, std::vector<std::int16_t>{a, b, c});
        return slabHu(volume, SlicePlane(geometry, Orientation::Axial), 0, 0, 1, {SlabMode::Mean, 100});
    };
    EXPECT_EQ(meanOf(-1000, -1000, -999), -1000);
    EXPECT_EQ(meanOf(-1000, -999, -999), -999);
    EXPECT_EQ(meanOf(32767, 32767, 32767), 32767);
    EXPECT_EQ(meanOf(-32768, -32768, -32768), -32768);
    geometry.size = {1, 1, 2};
    const Volume volume(geometry, std::vector<std::int16_t>{-3, -2});
    EXPECT_EQ(slabHu(volume, SlicePlane(geometry, Orientation::Axial), 0, 0, 1, {SlabMode::Mean, 100}), -2);
}

TEST(SlabProjection, DrawsWhatItProjectsThroughTheWindow)
{
    const Volume volume = scattered(fixtures::everyAxisOrder({5, 4, 3})[11]);
    const SlicePlane plane(volume.geometry(), Orientation::Coronal);
    const Slab slab{SlabMode::Maximum, 4};
    const GrayTable table({-400, 900}, true);
    const std::size_t width = std::size_t(plane.width()), pixelCount = width * std::size_t(plane.height());
    std::vector<std::int16_t> hu(pixelCount);
    std::vector<std::uint32_t> pixels(pixelCount);
    projectSlab(volume, plane, 1, slab, hu, width);
    renderSlab(volume, plane, 1, slab, table, pixels, width);
    for (std::size_t n = 0; n < pixelCount; ++n)
        EXPECT_EQ(pixels[n], table.rgb(hu[n]));
}

TEST(SlabSlices, AreThoseWhoseMiddleLiesWithinHalfTheThickness)
{
    const SlicePlane plane(cubeAround({0, 0, 0}, 101, 0.5), Orientation::Axial);
    EXPECT_EQ(slabSlices(plane, 50, 1), (SliceRange{49, 51}));
    EXPECT_EQ(slabSlices(plane, 50, 1.9), (SliceRange{49, 51}));
    EXPECT_EQ(slabSlices(plane, 50, 10), (SliceRange{40, 60}));
    EXPECT_EQ(slabSlices(plane, 3, 10), (SliceRange{0, 13})) << "cut off at the end";
    const SlicePlane thick(cubeAround({0, 0, 0}, 9, 5), Orientation::Axial);
    EXPECT_EQ(slabSlices(thick, 4, 9), (SliceRange{4, 4})) << "never without the slice itself";
}

TEST(SlabThickness, StepsAlongItsScaleAndStaysOnIt)
{
    EXPECT_EQ(steppedThickness(10, 1), 15);
    EXPECT_EQ(steppedThickness(10, -1), 8);
    EXPECT_EQ(steppedThickness(12, 1), 15) << "from between two steps to the next one";
    EXPECT_EQ(steppedThickness(12, -1), 10);
    EXPECT_EQ(steppedThickness(1, -1), 1);
    EXPECT_EQ(steppedThickness(100, 3), 100);
}
