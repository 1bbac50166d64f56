// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/augment.h"

#include <ATen/Functions.h>
#include <array>
#include <cmath>
#include <torch/nn/functional/vision.h>

namespace dsmt::training {

using cohort::kCachedGlobal;
using cohort::kCachedLocal;
using inference::PatchGrid;
using Matrix = std::array<std::array<double, 3>, 3>;

namespace {

/// Where the output's points lie in the cached cube: source mm = matrix * output mm + shift, axes x, y, z.
struct Placement {
    Matrix matrix{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    std::array<double, 3> shift{};
};

double uniform(std::mt19937_64& random, double low, double high)
{
    return low + (high - low) * (double(random() >> 11) * 0x1.0p-53);
}

Matrix product(const Matrix& a, const Matrix& b)
{
    Matrix c{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < 3; ++k)
                c[i][j] += a[i][k] * b[k][j];
    return c;
}

Matrix turn(std::size_t axis, double angle)
{
    Matrix matrix{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    const std::size_t u = (axis + 1) % 3, v = (axis + 2) % 3;
    matrix[u][u] = matrix[v][v] = std::cos(angle);
    matrix[u][v] = -std::sin(angle);
    matrix[v][u] = std::sin(angle);
    return matrix;
}

Placement drawPlacement(const AugmentationConfig& config, std::mt19937_64& random)
{
    Placement placement;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double limit = config.rotationDegrees * M_PI / 180;
        placement.matrix = product(placement.matrix, turn(axis, uniform(random, -limit, limit)));
    }
    // Half of the time a quarter turn about the body's axis, and a flip along each axis.
    if (random() & 1)
        placement.matrix = product(placement.matrix, turn(2, M_PI / 2));
    const double scale = 1 + uniform(random, -config.scale, config.scale);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double factor = random() & 1 ? -scale : scale;
        for (auto& row : placement.matrix)
            row[axis] *= factor;
        placement.shift[axis] = uniform(random, -config.shiftMm, config.shiftMm);
    }
    return placement;
}

/// The 3 x 4 map of at::affine_grid_generator, in units of half extents, for a source and an output grid.
torch::Tensor affine(const std::vector<Placement>& placements, const PatchGrid& source, const PatchGrid& output)
{
    torch::Tensor theta = torch::empty({std::int64_t(placements.size()), 3, 4});
    auto values = theta.accessor<float, 3>();
    const double sourceHalf = source.extentMm() / 2, outputHalf = output.extentMm() / 2;
    for (std::size_t n = 0; n < placements.size(); ++n)
        for (std::size_t i = 0; i < 3; ++i) {
            for (std::size_t j = 0; j < 3; ++j)
                values[std::int64_t(n)][std::int64_t(i)][std::int64_t(j)] =
                    float(placements[n].matrix[i][j] * outputHalf / sourceHalf);
            values[std::int64_t(n)][std::int64_t(i)][3] = float(placements[n].shift[i] / sourceHalf);
        }
    return theta;
}

template <class Voxel>
torch::Tensor stacked(std::span<const CachedNodule* const> nodules, std::span<const Voxel> CachedNodule::*cube,
                      int size)
{
    const auto count = std::int64_t(nodules.size());
    torch::Tensor values = torch::empty({count, 1, size, size, size});
    float* to = values.data_ptr<float>();
    for (const auto* nodule : nodules)
        to = std::copy((nodule->*cube).begin(), (nodule->*cube).end(), to);
    return values;
}

torch::Tensor placed(const torch::Tensor& cubes, const std::vector<Placement>& placements, const PatchGrid& source,
                     const PatchGrid& output)
{
    constexpr std::int64_t kBilinear = 0, kBorder = 1;
    const torch::Tensor grid = at::affine_grid_generator(
        affine(placements, source, output), {cubes.size(0), 1, output.size, output.size, output.size}, false);
    return at::grid_sampler(cubes, grid, kBilinear, kBorder, false);
}

torch::Tensor normalised(const torch::Tensor& hu, const inference::PatchSpec& spec)
{
    return (hu.clamp(spec.huLow, spec.huHigh) - spec.huLow) * (2 / (spec.huHigh - spec.huLow)) - 1;
}

Batch batchAt(std::span<const CachedNodule* const> nodules, const inference::PatchSpec& spec,
              const std::vector<Placement>& placements)
{
    Batch batch;
    batch.local =
        placed(stacked(nodules, &CachedNodule::local, kCachedLocal.size), placements, kCachedLocal, spec.local);
    batch.global =
        placed(stacked(nodules, &CachedNodule::global, kCachedGlobal.size), placements, kCachedGlobal, spec.global);
    batch.mask = placed(stacked(nodules, &CachedNodule::mask, kCachedLocal.size), placements, kCachedLocal, spec.local)
                     .ge(0.5)
                     .to(torch::kFloat);
    batch.labels = torch::empty({std::int64_t(nodules.size()), 3});
    float* label = batch.labels.data_ptr<float>();
    for (const auto* nodule : nodules)
        label = std::copy(nodule->labels.begin(), nodule->labels.end(), label);
    return batch;
}

/// Another scanner: every nodule its own blur, noise and shift, the same for both patches.
void changeScanner(Batch& batch, const AugmentationConfig& config, std::mt19937_64& random)
{
    for (std::int64_t n = 0; n < batch.local.size(0); ++n) {
        const double blur = uniform(random, 0, config.blur), noise = uniform(random, 0, config.noiseHu);
        const double shift = uniform(random, -config.shiftHu, config.shiftHu);
        for (torch::Tensor* cubes : {&batch.local, &batch.global}) {
            const torch::Tensor cube = cubes->slice(0, n, n + 1);
            const torch::Tensor smooth = at::avg_pool3d(cube, 3, 1, 1, false, false);
            cube.copy_(cube * (1 - blur) + smooth * blur + torch::randn_like(cube) * noise + shift);
        }
    }
}

} // namespace

Batch plainBatch(std::span<const CachedNodule* const> nodules, const inference::PatchSpec& spec)
{
    Batch batch = batchAt(nodules, spec, std::vector<Placement>(nodules.size()));
    batch.local = normalised(batch.local, spec);
    batch.global = normalised(batch.global, spec);
    return batch;
}

Batch augmentedBatch(std::span<const CachedNodule* const> nodules, const inference::PatchSpec& spec,
                     const AugmentationConfig& config, std::mt19937_64& random)
{
    std::vector<Placement> placements;
    for (std::size_t n = 0; n < nodules.size(); ++n)
        placements.push_back(drawPlacement(config, random));
    Batch batch = batchAt(nodules, spec, placements);
    changeScanner(batch, config, random);
    batch.local = normalised(batch.local, spec);
    batch.global = normalised(batch.global, spec);
    return batch;
}

} // namespace dsmt::training
