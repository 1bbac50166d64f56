// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imaging/refine.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::imaging {

namespace {

constexpr float kSharpness = -0.7f; // Keys' a

/// A fine voxel's place along one axis: the four voxels about it and their weights.
struct Taps {
    std::array<int, 4> at;
    std::array<float, 4> weight;
};

std::vector<Taps> tapsAlong(int first, int count, int size, int factor)
{
    const auto near = [](float x) { return ((kSharpness + 2) * x - (kSharpness + 3)) * x * x + 1; };
    const auto far = [](float x) { return kSharpness * (((x - 5) * x + 8) * x - 4); };
    std::vector<Taps> taps;
    for (int n = 0; n < count * factor; ++n) {
        const double place = first + (n + 0.5) / factor - 0.5;
        const int below = int(std::floor(place));
        const float t = float(place - below);
        Taps tap{{}, {far(1 + t), near(t), near(1 - t), far(2 - t)}};
        for (int m = 0; m < 4; ++m)
            tap.at[std::size_t(m)] = std::clamp(below - 1 + m, 0, size - 1);
        taps.push_back(tap);
    }
    return taps;
}

/// Divides one axis: `before` values run faster than it, `after` slower.
std::vector<float> refinedAxis(std::span<const float> values, std::size_t before, std::size_t length, std::size_t after,
                               const std::vector<Taps>& taps)
{
    std::vector<float> fine(before * taps.size() * after);
    for (std::size_t slow = 0; slow < after; ++slow)
        for (std::size_t n = 0; n < taps.size(); ++n) {
            float* const to = fine.data() + (slow * taps.size() + n) * before;
            for (std::size_t m = 0; m < 4; ++m) {
                const float* const from = values.data() + (slow * length + std::size_t(taps[n].at[m])) * before;
                for (std::size_t fast = 0; fast < before; ++fast)
                    to[fast] += taps[n].weight[m] * from[fast];
            }
        }
    return fine;
}

} // namespace

FloatImage refined(const FloatImage& image, const VoxelBox& box, int factor)
{
    const Size size = image.geometry().size;
    const auto alongK = tapsAlong(box.first.k, box.size.k, size.k, factor);
    const auto alongJ = tapsAlong(box.first.j, box.size.j, size.j, factor);
    const auto alongI = tapsAlong(box.first.i, box.size.i, size.i, factor);
    const std::size_t i = std::size_t(size.i), j = std::size_t(size.j), k = std::size_t(size.k);
    auto values = refinedAxis(image.voxels(), i * j, k, 1, alongK);
    values = refinedAxis(values, i, j, alongK.size(), alongJ);
    values = refinedAxis(values, 1, i, alongK.size() * alongJ.size(), alongI);

    Geometry grid = image.geometry();
    const double aside = 0.5 / factor - 0.5;
    grid.origin = grid.voxelToWorld({box.first.i + aside, box.first.j + aside, box.first.k + aside});
    grid.size = {int(alongI.size()), int(alongJ.size()), int(alongK.size())};
    for (double& spacing : grid.spacing)
        spacing /= factor;
    return {grid, std::move(values)};
}

} // namespace dsmt::imaging
