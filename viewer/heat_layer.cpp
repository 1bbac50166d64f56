// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/heat_layer.h"

#include "core/imaging/sample.h"

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

struct Hue {
    double red, green, blue;
};
constexpr Hue kFor{0xd5, 0x5e, 0x00}, kAgainst{0x00, 0x72, 0xb2};

std::uint32_t premultiplied(const Hue& hue, double alpha)
{
    const auto part = [&](double value) { return std::uint32_t(std::lround(value * alpha)); };
    return part(255) << 24 | part(hue.red) << 16 | part(hue.green) << 8 | part(hue.blue);
}

} // namespace

void renderHeat(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest, double opacity,
                std::span<std::uint32_t> pixels, std::size_t stride)
{
    for (int y = 0; y < plane.height(); ++y)
        for (int x = 0; x < plane.width(); ++x) {
            const imaging::VoxelPoint at =
                map.geometry().worldToVoxel(plane.toWorld({{double(x), double(y)}, double(slice)}));
            const float value = largest > 0 ? imaging::sampleLinear(map, at) / largest : 0;
            const double alpha = std::min(1.0, double(std::abs(value))) * opacity;
            pixels[std::size_t(y) * stride + std::size_t(x)] = premultiplied(value > 0 ? kFor : kAgainst, alpha);
        }
}

float largestMagnitude(const imaging::FloatImage& map)
{
    float largest = 0;
    for (const float value : map.voxels())
        largest = std::max(largest, std::abs(value));
    return largest;
}

} // namespace dsmt::viewer
