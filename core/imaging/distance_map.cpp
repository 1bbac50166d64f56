// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/distance_map.h"

#include <cmath>
#include <limits>

namespace dsmt::imaging {

namespace {

constexpr float kFar = std::numeric_limits<float>::infinity();

/// Working memory of one line: the parabolas of the lower envelope and where each begins.
struct Envelope {
    std::vector<float> line;
    std::vector<int> parabola;
    std::vector<float> begin;
};

/// Squared distances of one line become those of the line's neighbourhood too.
void relaxLine(float* first, int count, std::size_t stride, float spacing, Envelope& work)
{
    work.line.resize(std::size_t(count));
    work.parabola.clear();
    work.begin.clear();
    const float square = spacing * spacing;
    for (int q = 0; q < count; ++q) {
        const float height = work.line[std::size_t(q)] = first[std::size_t(q) * stride];
        if (height == kFar)
            continue;
        float begin = -kFar;
        while (!work.parabola.empty()) {
            const int p = work.parabola.back();
            begin = (height - work.line[std::size_t(p)] + square * float(q * q - p * p)) / (2 * square * float(q - p));
            if (begin > work.begin.back())
                break;
            work.parabola.pop_back();
            work.begin.pop_back();
            begin = -kFar;
        }
        work.parabola.push_back(q);
        work.begin.push_back(begin);
    }
    if (work.parabola.empty())
        return;
    std::size_t n = 0;
    for (int q = 0; q < count; ++q) {
        while (n + 1 < work.begin.size() && work.begin[n + 1] < float(q))
            ++n;
        const int p = work.parabola[n];
        first[std::size_t(q) * stride] = square * float((q - p) * (q - p)) + work.line[std::size_t(p)];
    }
}

} // namespace

FloatImage distanceTo(const Mask& mask)
{
    const Geometry& geometry = mask.geometry();
    const Size size = geometry.size;
    std::vector<float> squares;
    squares.reserve(size.voxels());
    for (const std::uint8_t voxel : mask.voxels())
        squares.push_back(voxel ? 0 : kFar);
    const std::size_t row = std::size_t(size.i), slice = row * std::size_t(size.j);
    Envelope work;
    for (std::size_t at = 0; at < squares.size(); at += row)
        relaxLine(&squares[at], size.i, 1, float(geometry.spacing[0]), work);
    for (int k = 0; k < size.k; ++k)
        for (int i = 0; i < size.i; ++i)
            relaxLine(&squares[std::size_t(k) * slice + std::size_t(i)], size.j, row, float(geometry.spacing[1]), work);
    for (std::size_t at = 0; at < slice; ++at)
        relaxLine(&squares[at], size.k, slice, float(geometry.spacing[2]), work);
    for (float& value : squares)
        value = std::sqrt(value);
    return {geometry, std::move(squares)};
}

Mask complement(const Mask& mask)
{
    std::vector<std::uint8_t> voxels;
    voxels.reserve(mask.voxels().size());
    for (const std::uint8_t voxel : mask.voxels())
        voxels.push_back(voxel ? 0 : 1);
    return {mask.geometry(), std::move(voxels)};
}

Mask grown(const Mask& mask, double mm)
{
    if (mm < 0)
        return complement(grown(complement(mask), -mm));
    const FloatImage distance = distanceTo(mask);
    std::vector<std::uint8_t> voxels;
    voxels.reserve(mask.voxels().size());
    for (const float away : distance.voxels())
        voxels.push_back(double(away) <= mm ? 1 : 0);
    return {mask.geometry(), std::move(voxels)};
}

} // namespace dsmt::imaging
