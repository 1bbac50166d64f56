// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/thumbnail.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt {

namespace {

/// A voxel under a pixel and how much of it lies there.
struct Share {
    int voxel = 0;
    double weight = 0;
};

/// For each of `pixels` pixels the voxels of a line of `voxels` under it; the weights of one pixel add up to 1.
std::vector<std::vector<Share>> sharesOf(int voxels, int pixels)
{
    const double step = double(voxels) / pixels;
    std::vector<std::vector<Share>> shares(static_cast<std::size_t>(pixels));
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const double begin = pixel * step, end = begin + step;
        const int last = std::min(int(std::ceil(end)), voxels);
        for (int voxel = std::min(int(begin), voxels - 1); voxel < last; ++voxel)
            if (const double under = std::min(end, voxel + 1.0) - std::max(begin, double(voxel)); under > 0)
                shares[std::size_t(pixel)].push_back({voxel, under / step});
    }
    return shares;
}

std::uint8_t grey(double hu, GreyWindow window)
{
    const double width = std::max(1.0, window.width);
    return std::uint8_t(std::lround(std::clamp((hu - window.center) / width + 0.5, 0.0, 1.0) * 255));
}

} // namespace

Thumbnail thumbnailOf(const imaging::Volume& volume, int k, int edge, GreyWindow window)
{
    const imaging::Geometry& geometry = volume.geometry();
    assert(edge >= 1 && k >= 0 && k < geometry.size.k);
    const double width = geometry.size.i * geometry.spacing[0], height = geometry.size.j * geometry.spacing[1];
    const auto pixels = [&](double mm) { return std::max(1, int(std::lround(edge * mm / std::max(width, height)))); };
    Thumbnail picture{pixels(width), pixels(height), {}};
    const auto columns = sharesOf(geometry.size.i, picture.width), rows = sharesOf(geometry.size.j, picture.height);
    picture.pixels.reserve(std::size_t(picture.width) * std::size_t(picture.height));
    for (const auto& row : rows)
        for (const auto& column : columns) {
            double mean = 0;
            for (const Share& j : row)
                for (const Share& i : column)
                    mean += j.weight * i.weight * volume.at({i.voxel, j.voxel, k});
            picture.pixels.push_back(grey(mean, window));
        }
    return picture;
}

} // namespace dsmt
