// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/augment.h"

#include "core/training/placement.h"
#include "core/training/sampling.h"
#include "core/training/workers.h"

#include <ATen/Functions.h>
#include <algorithm>
#include <array>

namespace dsmt::training {

using inference::PatchGrid;

namespace {

/// Another scanner: blur, noise and a shift of HU, the same for both patches of a nodule.
struct Scanner {
    float blurInPlane = 0, blurAcross = 0, noiseHu = 0, shiftHu = 0;
};

/// How one nodule is cut.
struct Draw {
    Placement placement;
    Scanner scanner;
    std::array<std::uint32_t, 2> noiseSeeds{}; ///< local, global
};

std::vector<Draw> drawn(std::size_t count, const AugmentationConfig& config, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<Draw> draws(count);
    for (Draw& draw : draws) {
        draw.placement = drawPlacement(config.moves, random);
        draw.scanner = {float(uniform(random, 0, config.blur)), float(uniform(random, 0, config.blur)),
                        float(uniform(random, 0, config.noiseHu)),
                        float(uniform(random, -config.shiftHu, config.shiftHu))};
        draw.noiseSeeds = {std::uint32_t(random()), std::uint32_t(random())};
    }
    return draws;
}

/// Of each value and the ones before and after it (rows of `width` values, `distance` apart) towards their mean; the
/// first and the last stand in for what is beyond them.
void blurRows(float* values, std::ptrdiff_t rows, std::ptrdiff_t distance, std::ptrdiff_t width, float share)
{
    std::vector<float> before(values, values + width), here(static_cast<std::size_t>(width));
    for (std::ptrdiff_t row = 0; row < rows; ++row) {
        float* at = values + row * distance;
        const float* after = row + 1 < rows ? at + distance : at;
        std::copy(at, at + width, here.begin());
        for (std::ptrdiff_t x = 0; x < width; ++x)
            at[x] += share * ((before[std::size_t(x)] + here[std::size_t(x)] + after[x]) / 3 - here[std::size_t(x)]);
        before.swap(here);
    }
}

void blur(float* values, int size, float inPlane, float across)
{
    const std::ptrdiff_t n = size;
    for (std::ptrdiff_t row = 0; row < n * n; ++row) {
        float* x = values + row * n;
        float before = x[0];
        for (std::ptrdiff_t at = 0; at < n; ++at) {
            const float here = x[at], after = at + 1 < n ? x[at + 1] : here;
            x[at] += inPlane * ((before + here + after) / 3 - here);
            before = here;
        }
    }
    for (std::ptrdiff_t plane = 0; plane < n; ++plane)
        blurRows(values + plane * n * n, n, n, n, inPlane);
    blurRows(values, n, n * n, n * n, across);
}

/// Nearly normal, mean 0, variance 1: the sum of four bytes of a hash (Wellons' lowbias32) of place and seed. Far
/// quicker than a generator, and the same everywhere.
float noiseAt(std::uint32_t place, std::uint32_t seed)
{
    std::uint32_t x = place + seed;
    x = (x ^ x >> 16) * 0x7feb352du;
    x = (x ^ x >> 15) * 0x846ca68bu;
    x ^= x >> 16;
    const auto sum = std::int32_t((x & 255) + (x >> 8 & 255) + (x >> 16 & 255) + (x >> 24));
    constexpr float kDeviation = 147.8f; // of the sum of four bytes: sqrt(4 * (256^2 - 1) / 12)
    return float(sum - 510) / kDeviation;
}

void rescan(float* values, int size, const Scanner& scanner, std::uint32_t seed)
{
    blur(values, size, scanner.blurInPlane, scanner.blurAcross);
    const auto voxels = std::uint32_t(size * size * size);
    for (std::uint32_t at = 0; at < voxels; ++at)
        values[at] += scanner.noiseHu * noiseAt(at, seed) + scanner.shiftHu;
}

void normalise(float* values, std::ptrdiff_t count, const inference::PatchSpec& spec)
{
    const float low = float(spec.huLow), high = float(spec.huHigh), factor = float(2 / (spec.huHigh - spec.huLow));
    for (float* value = values; value < values + count; ++value)
        *value = (std::clamp(*value, low, high) - low) * factor - 1;
}

torch::Tensor cubes(std::size_t count, int size)
{
    return torch::zeros({std::int64_t(count), 1, size, size, size});
}

Batch emptyBatch(std::size_t count, const inference::PatchSpec& spec)
{
    const auto n = std::int64_t(count);
    return {cubes(count, spec.local.size), cubes(count, spec.global.size), torch::empty({n, 3}),
            cubes(count, spec.local.size), torch::zeros({n})};
}

float* nodule(torch::Tensor& tensor, std::size_t n)
{
    return tensor.data_ptr<float>() + std::int64_t(n) * (tensor.numel() / tensor.size(0));
}

void cutMask(const CachedNodule& from, const PatchSource& patches, const Placement& placement, float* mask)
{
    cutPlaced(from.mask, patches.cached.local, patches.wanted.local, placement, mask);
    const std::ptrdiff_t size = patches.wanted.local.size;
    for (float* value = mask; value < mask + size * size * size; ++value)
        *value = *value >= 0.5f ? 1.0f : 0.0f;
}

/// @param draws one a nodule, or none for the plain middle
Batch batchOf(std::span<const CachedNodule* const> nodules, const PatchSource& patches, std::span<const Draw> draws)
{
    Batch batch = emptyBatch(nodules.size(), patches.wanted);
    const Placement plain;
    const auto cut = [&](std::size_t n) {
        const CachedNodule& from = *nodules[n];
        const Placement& placement = draws.empty() ? plain : draws[n].placement;
        std::copy(from.labels.begin(), from.labels.end(), nodule(batch.labels, n));
        if (!from.mask.empty()) {
            *nodule(batch.maskKnown, n) = 1;
            cutMask(from, patches, placement, nodule(batch.mask, n));
        }
        const auto scan = [&](std::span<const std::int16_t> cube, const PatchGrid& cached, const PatchGrid& wanted,
                              float* patch, std::size_t which) {
            cutPlaced(cube, cached, wanted, placement, patch);
            if (!draws.empty())
                rescan(patch, wanted.size, draws[n].scanner, draws[n].noiseSeeds[which]);
            normalise(patch, std::ptrdiff_t(wanted.size) * wanted.size * wanted.size, patches.wanted);
        };
        scan(from.local, patches.cached.local, patches.wanted.local, nodule(batch.local, n), 0);
        scan(from.global, patches.cached.global, patches.wanted.global, nodule(batch.global, n), 1);
    };
    forEachOnWorkers(nodules.size(), cut);
    return batch;
}

} // namespace

Batch plainBatch(std::span<const CachedNodule* const> nodules, const PatchSource& patches)
{
    return batchOf(nodules, patches, {});
}

Batch augmentedBatch(std::span<const CachedNodule* const> nodules, const PatchSource& patches,
                     const AugmentationConfig& config, std::uint64_t seed)
{
    return batchOf(nodules, patches, drawn(nodules.size(), config, seed));
}

} // namespace dsmt::training
