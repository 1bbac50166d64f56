// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/crop_patches.h"
#include "core/inference/measure.h"
#include "tests/fixtures/shapes.h"

#include <benchmark/benchmark.h>

using namespace dsmt;

namespace {

const imaging::WorldPoint kCenter{10, -20, 30};

/// Both patches of one nodule out of a chest of 1 mm.
void cropPatches(benchmark::State& state)
{
    const auto volume = fixtures::ball(fixtures::chestGrid(), kCenter, 8, 0);
    for (auto _ : state)
        benchmark::DoNotOptimize(inference::cropPatches(*volume, kCenter, {}));
}
BENCHMARK(cropPatches)->Unit(benchmark::kMillisecond);

/// Axes, volume and density of a 16 mm nodule on the local patch.
void measureNodule(benchmark::State& state)
{
    const auto grid = imaging::cubeAround(kCenter, 48, 1.0);
    const auto volume = fixtures::ball(grid, kCenter, 8, 0);
    const auto hu = inference::cropHu(*volume, kCenter, {48, 1.0});
    std::vector<float> probability;
    std::vector<std::uint8_t> inside;
    for (const float value : hu.voxels()) {
        probability.push_back((value + 1000) / 1000);
        inside.push_back(value >= -500);
    }
    const imaging::FloatImage soft(grid, std::move(probability));
    const imaging::Mask mask(grid, std::move(inside));
    for (auto _ : state)
        benchmark::DoNotOptimize(inference::measure(soft, mask, hu));
}
BENCHMARK(measureNodule)->Unit(benchmark::kMillisecond);

} // namespace
