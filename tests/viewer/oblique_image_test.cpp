// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/oblique_image.h"

#include "tests/viewer/axis_orders.h"
#include "viewer/slab_image.h"

#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

constexpr std::array kOrientations{Orientation::Axial, Orientation::Coronal, Orientation::Sagittal};
constexpr Slab kNoSlab{};

Volume noise(const Geometry& geometry)
{
    std::mt19937 random(7);
    std::uniform_int_distribution<int> hu(-1000, 1500);
    std::vector<std::int16_t> voxels(geometry.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(hu(random));
    return {geometry, std::move(voxels)};
}

PlaneDirections turned(const PlaneDirections& from, double a, double b)
{
    const WorldPoint normal = cross(from.right, from.down);
    const WorldPoint right = from.right * std::cos(a) + from.down * std::sin(a);
    const WorldPoint across = from.down * std::cos(a) - from.right * std::sin(a);
    return {right, across * std::cos(b) + normal * std::sin(b)};
}

/// Eight corners weighted by what lies opposite of them; shares nothing with the drawing.
std::optional<double> plainSample(const Volume& volume, WorldPoint world)
{
    const VoxelPoint at = volume.geometry().worldToVoxel(world);
    const std::array<double, 3> place{at.i, at.j, at.k};
    const std::array<int, 3> count{volume.geometry().size.i, volume.geometry().size.j, volume.geometry().size.k};
    double sum = 0;
    for (int corner = 0; corner < 8; ++corner) {
        double weight = 1;
        std::array<int, 3> voxel{};
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (place[axis] < -0.5 || place[axis] > count[axis] - 0.5)
                return std::nullopt;
            const double within = std::clamp(place[axis], 0.0, count[axis] - 1.0);
            const int below = std::min(int(within), std::max(0, count[axis] - 2));
            const bool upper = corner >> axis & 1;
            weight *= upper ? within - below : 1 - (within - below);
            voxel[axis] = std::min(below + upper, count[axis] - 1);
        }
        sum += weight * volume.at({voxel[0], voxel[1], voxel[2]});
    }
    return sum;
}

std::optional<double> plainSlab(const Volume& volume, const SlicePlane& plane, WorldPoint world, const Slab& slab)
{
    if (slab.mode == SlabMode::Off)
        return plainSample(volume, world);
    const auto& spacing = volume.geometry().spacing;
    const double step = *std::min_element(spacing.begin(), spacing.end()) / 2;
    const int reach = int(slab.thicknessMm / 2 / step + 1e-6);
    std::vector<double> found;
    for (int n = -reach; n <= reach; ++n)
        if (const auto value = plainSample(volume, world + plane.inward() * (n * step)))
            found.push_back(*value);
    if (found.empty())
        return std::nullopt;
    if (slab.mode == SlabMode::Maximum)
        return *std::max_element(found.begin(), found.end());
    if (slab.mode == SlabMode::Minimum)
        return *std::min_element(found.begin(), found.end());
    double sum = 0;
    for (const double value : found)
        sum += value;
    return sum / double(found.size());
}

/// @return pixels inside the volume
int expectSameAsPlainSlab(const Volume& volume, const SlicePlane& plane, int slice, const Slab& slab)
{
    int inside = 0;
    const std::size_t stride = std::size_t(plane.width()) + 1;
    std::vector<std::int16_t> hu(stride * std::size_t(plane.height()));
    sampleOblique(volume, plane, slice, slab, wholePicture(plane), hu, stride);
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x) {
            const auto expected =
                plainSlab(volume, plane, plane.toWorld({{double(x), double(y)}, double(slice)}), slab);
            const int shown = hu[std::size_t(y) * stride + std::size_t(x)];
            EXPECT_EQ(shown == kOutsideHu, !expected);
            EXPECT_NEAR(shown, expected.value_or(shown), 1) << x << " " << y << " " << slabName(slab.mode);
            EXPECT_EQ(obliqueHu(volume, plane, {double(x), double(y)}, slice, slab), shown);
            inside += expected.has_value();
        }
    return inside;
}

} // namespace

TEST(ObliqueImage, IsExactAlongTheVolumesAxes)
{
    for (const Geometry& upright : fixtures::everyAxisOrder({6, 5, 4}))
        for (const Geometry& geometry : {upright, fixtures::tilted(upright, 0.3, -0.2)}) {
            const Volume volume = noise(geometry);
            for (const Orientation orientation : kOrientations) {
                const SlicePlane plane(geometry, orientation);
                const std::size_t width = std::size_t(plane.width());
                std::vector<std::int16_t> sampled(width * std::size_t(plane.height())), whole = sampled;
                for (int slice = 0; slice < plane.sliceCount(); ++slice) {
                    sampleOblique(volume, plane, slice, kNoSlab, wholePicture(plane), sampled, width);
                    projectSlab(volume, plane, slice, kNoSlab, whole, width);
                    ASSERT_EQ(sampled, whole) << orientationName(orientation) << " " << slice;
                }
            }
        }
}

TEST(ObliqueImage, IsThatOfAPlainSamplerInAnyDirection)
{
    int inside = 0;
    for (const Geometry& upright : fixtures::everyAxisOrder({14, 12, 6}))
        for (const Orientation orientation : kOrientations) {
            const Geometry geometry = fixtures::tilted(upright, 0.2, 0);
            const Volume volume = noise(geometry);
            const SlicePlane straight(geometry, orientation);
            const SlicePlane plane(geometry, orientation, turned(straight.directions(), 0.4, -0.7), geometry.center());
            inside += expectSameAsPlainSlab(volume, plane, plane.sliceCount() / 3, kNoSlab);
        }
    EXPECT_GT(inside, 10000);
}

TEST(ObliqueImage, ProjectsSlabsAtHalfVoxelSteps)
{
    const Geometry geometry = fixtures::everyAxisOrder({14, 12, 6})[21];
    const Volume volume = noise(geometry);
    const SlicePlane straight(geometry, Orientation::Sagittal);
    const SlicePlane plane(geometry, Orientation::Sagittal, turned(straight.directions(), 0.9, 0.3), geometry.center());
    for (const SlabMode mode : {SlabMode::Maximum, SlabMode::Minimum, SlabMode::Mean})
        for (const double thickness : {1.0, 4.5, 100.0})
            EXPECT_GT(expectSameAsPlainSlab(volume, plane, plane.sliceCount() / 2, {mode, thickness}), 100);
}

TEST(ObliqueImage, DrawsVolumesOfOneSliceRowOrColumn)
{
    for (const Size size : {Size{9, 8, 1}, Size{9, 1, 7}, Size{1, 8, 7}, Size{1, 1, 1}}) {
        const Geometry geometry = fixtures::everyAxisOrder(size)[5];
        const Volume volume = noise(geometry);
        const SlicePlane straight(geometry, Orientation::Axial);
        const SlicePlane plane(geometry, Orientation::Axial, turned(straight.directions(), 0.2, 0.5),
                               geometry.center());
        EXPECT_GT(expectSameAsPlainSlab(volume, plane, plane.nearestSlice(geometry.center()), kNoSlab), 0);
    }
}

TEST(ObliqueImage, IsBlackOutsideOfTheVolumeAlsoWhenInverted)
{
    const Geometry geometry = cubeAround({0, 0, 0}, 20, 1);
    const Volume volume(geometry, std::vector<std::int16_t>(geometry.size.voxels(), 3000));
    const SlicePlane plane(geometry, Orientation::Axial, turned({{1, 0, 0}, {0, 1, 0}}, 0.785, 0), {0, 0, 0});
    std::vector<std::uint32_t> pixels(std::size_t(plane.width()) * std::size_t(plane.height()));
    renderOblique(volume, plane, plane.nearestSlice({0, 0, 0}), kNoSlab, GrayTable({0, 400}, true), wholePicture(plane),
                  pixels, std::size_t(plane.width()));
    EXPECT_EQ(pixels.front(), 0xff000000u);
    renderOblique(volume, plane, plane.nearestSlice({0, 0, 0}), kNoSlab, GrayTable({0, 400}), wholePicture(plane),
                  pixels, std::size_t(plane.width()));
    EXPECT_EQ(pixels.front(), 0xff000000u);
    EXPECT_EQ(pixels[pixels.size() / 2 + std::size_t(plane.width()) / 2], 0xffffffffu);
}

TEST(ObliqueImage, DrawsAPartAsItIsInTheWhole)
{
    const Geometry geometry = fixtures::everyAxisOrder({14, 12, 6})[9];
    const Volume volume = noise(geometry);
    const SlicePlane straight(geometry, Orientation::Axial);
    const SlicePlane plane(geometry, Orientation::Axial, turned(straight.directions(), 0.2, 0.5), geometry.center());
    const int slice = plane.nearestSlice(geometry.center()), width = plane.width();
    std::vector<std::int16_t> whole(std::size_t(width * plane.height())), part(5 * 3);
    sampleOblique(volume, plane, slice, kNoSlab, wholePicture(plane), whole, std::size_t(width));
    sampleOblique(volume, plane, slice, kNoSlab, {4, 6, 5, 3}, part, 5);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 5; ++x)
            EXPECT_NEAR(part[std::size_t(y * 5 + x)], whole[std::size_t((y + 6) * width + x + 4)], 1);
}

TEST(ObliqueImage, IsTheSameWhenThreadsShareTheWork)
{
    Geometry geometry = cubeAround({0, 0, 0}, 90, 0.8);
    geometry.size.k = 60;
    const Volume volume = noise(geometry);
    const SlicePlane straight(geometry, Orientation::Coronal);
    const SlicePlane plane(geometry, Orientation::Coronal, turned(straight.directions(), 0.3, 0.4), geometry.center());
    const int slice = plane.nearestSlice(geometry.center()), width = plane.width();
    for (const SlabMode mode : {SlabMode::Maximum, SlabMode::Minimum, SlabMode::Mean}) {
        const Slab slab{mode, 50};
        std::vector<std::int16_t> hu(std::size_t(width * plane.height()));
        sampleOblique(volume, plane, slice, slab, wholePicture(plane), hu, std::size_t(width));
        for (int y = 0; y < plane.height(); y += 7)
            for (int x = 0; x < width; x += 5)
                ASSERT_NEAR(hu[std::size_t(y * width + x)],
                            obliqueHu(volume, plane, {double(x), double(y)}, slice, slab), 1);
    }
}
