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

PictureArea heatArea(const imaging::Geometry& map, const SlicePlane& plane)
{
    double left = 1e300, right = -1e300, top = 1e300, bottom = -1e300;
    for (int corner = 0; corner < 8; ++corner) {
        const PicturePoint at = plane
                                    .fromWorld(map.voxelToWorld({corner & 1 ? double(map.size.i) : -1.0,
                                                                 corner & 2 ? double(map.size.j) : -1.0,
                                                                 corner & 4 ? double(map.size.k) : -1.0}))
                                    .picture;
        left = std::min(left, at.x), right = std::max(right, at.x);
        top = std::min(top, at.y), bottom = std::max(bottom, at.y);
    }
    const int first = int(std::clamp(std::floor(left), 0.0, double(plane.width())));
    const int last = int(std::clamp(std::ceil(right), -1.0, double(plane.width() - 1)));
    const int upper = int(std::clamp(std::floor(top), 0.0, double(plane.height())));
    const int lower = int(std::clamp(std::ceil(bottom), -1.0, double(plane.height() - 1)));
    return {first, upper, std::max(0, last - first + 1), std::max(0, lower - upper + 1)};
}

void renderHeat(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest, double opacity,
                const PictureArea& area, std::span<std::uint32_t> pixels, std::size_t stride)
{
    for (int y = 0; y < area.height; ++y)
        for (int x = 0; x < area.width; ++x) {
            const imaging::VoxelPoint at = map.geometry().worldToVoxel(
                plane.toWorld({{double(area.left + x), double(area.top + y)}, double(slice)}));
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
