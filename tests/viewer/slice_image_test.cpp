// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slice_image.h"

#include "tests/viewer/axis_orders.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace dsmt;
using namespace dsmt::imaging;
using namespace dsmt::viewer;

namespace {

/// Finds each pixel by sorting the voxels' places in the patient; shares nothing with SlicePlane.
class PlainSampler {
public:
    explicit PlainSampler(const Volume& volume)
    {
        const Size size = volume.geometry().size;
        for (int k = 0; k < size.k; ++k)
            for (int j = 0; j < size.j; ++j)
                for (int i = 0; i < size.i; ++i) {
                    const WorldPoint at = volume.geometry().voxelToWorld({double(i), double(j), double(k)});
                    const std::array<long, 3> key{micron(at.x), micron(at.y), micron(at.z)};
                    m_hu[key] = volume.at({i, j, k});
                    for (std::size_t axis = 0; axis < 3; ++axis)
                        m_places[axis].insert(key[axis]);
                }
    }

    long toTheLeft(int n) const { return *std::next(m_places[0].begin(), n); }
    long toTheBack(int n) const { return *std::next(m_places[1].begin(), n); }
    long towardsFeet(int n) const { return *std::next(m_places[2].rbegin(), n); }
    int hu(long x, long y, long z) const { return m_hu.at({x, y, z}); }

    int hu(Orientation orientation, int column, int row, int slice) const
    {
        switch (orientation) {
        case Orientation::Axial:
            return hu(toTheLeft(column), toTheBack(row), towardsFeet(slice));
        case Orientation::Coronal:
            return hu(toTheLeft(column), toTheBack(slice), towardsFeet(row));
        case Orientation::Sagittal:
            return hu(toTheLeft(slice), toTheBack(column), towardsFeet(row));
        }
        return 0;
    }

private:
    static long micron(double mm) { return std::lround(mm * 1000); }
    std::map<std::array<long, 3>, int> m_hu;
    std::array<std::set<long>, 3> m_places;
};

void expectSameAsPlainSampler(const Volume& volume)
{
    const PlainSampler sampler(volume);
    const WindowLevel window{-400, 900};
    const GrayTable table(window);
    for (const Orientation orientation : {Orientation::Axial, Orientation::Coronal, Orientation::Sagittal}) {
        const SlicePlane plane(volume.geometry(), orientation);
        const std::size_t stride = std::size_t(plane.width()) + 3;
        for (int slice = 0; slice < plane.sliceCount(); ++slice) {
            std::vector<std::uint8_t> gray(stride * std::size_t(plane.height()));
            std::vector<std::uint32_t> rgb(stride * std::size_t(plane.height()));
            renderSlice(volume, plane, slice, table, gray, stride);
            renderSlice(volume, plane, slice, table, rgb, stride);
            for (int row = 0; row < plane.height(); ++row)
                for (int column = 0; column < plane.width(); ++column) {
                    const unsigned expected = grayValue(sampler.hu(orientation, column, row, slice), window);
                    const std::size_t at = std::size_t(row) * stride + std::size_t(column);
                    ASSERT_EQ(gray[at], expected) << orientationName(orientation) << " " << slice;
                    ASSERT_EQ(rgb[at], 0xff000000u | expected << 16 | expected << 8 | expected);
                }
        }
    }
}

} // namespace

TEST(RenderSlice, DrawsEveryVoxelWhereItLiesForEveryAxisOrder)
{
    for (const Geometry& geometry : fixtures::everyAxisOrder({6, 5, 4}))
        expectSameAsPlainSampler(fixtures::numbered(geometry));
}

TEST(RenderSlice, DrawsVolumesOfOneSliceOneRowOrOneColumn)
{
    for (const Size size : {Size{6, 5, 1}, Size{6, 1, 4}, Size{1, 5, 4}, Size{1, 1, 1}})
        for (const Geometry& geometry : fixtures::everyAxisOrder(size))
            expectSameAsPlainSampler(fixtures::numbered(geometry));
}

TEST(RenderSlice, LeavesPixelsPastTheWidthAlone)
{
    const Volume volume = fixtures::numbered(cubeAround({0, 0, 0}, 4, 1));
    const SlicePlane plane(volume.geometry(), Orientation::Axial);
    std::vector<std::uint8_t> gray(4 * 6, 77);
    renderSlice(volume, plane, 0, GrayTable({0, 400}), gray, 6);
    for (std::size_t row = 0; row < 4; ++row) {
        EXPECT_EQ(gray[row * 6 + 4], 77);
        EXPECT_EQ(gray[row * 6 + 5], 77);
    }
}

TEST(HuAt, GivesTheNearestVoxelAndNothingOutside)
{
    const Volume volume = fixtures::numbered(cubeAround({0, 0, 0}, 4, 1));
    EXPECT_EQ(huAt(volume, {-1.5, -1.5, -1.5}), -900);
    EXPECT_EQ(huAt(volume, {-0.9, -1.5, -1.5}), -893);
    EXPECT_FALSE(huAt(volume, {-2.1, 0, 0}));
}
