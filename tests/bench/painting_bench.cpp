// SPDX-License-Identifier: GPL-3.0-or-later
// Painting a nodule's outline on a CT of 512 x 512 x 600.
#include "core/imaging/brush.h"
#include "core/imaging/fill_region.h"
#include "core/inference/measure_mask.h"
#include "tests/bench/chest_volume.h"
#include "tests/fixtures/shapes.h"
#include "viewer/mask_outline.h"

#include <benchmark/benchmark.h>

using namespace dsmt;

namespace {

/// A nodule of 20 mm, as the outline of a patch of 48 mm is held.
imaging::EditableMask noduleMask()
{
    return imaging::EditableMask(fixtures::sphereMask(imaging::cubeAround({0, 0, 0}, 96, 0.5), {0, 0, 0}, 10));
}

/// One step of a stroke of 2 mm and the outline in all three planes. First argument: radius in mm; second: a disc on
/// the axial, coronal, sagittal slice or a ball.
void strokeStep(benchmark::State& state)
{
    const imaging::Geometry& ct = bench::chestVolume()->geometry();
    const viewer::SlicePlane planes[]{
        {ct, viewer::Orientation::Axial}, {ct, viewer::Orientation::Coronal}, {ct, viewer::Orientation::Sagittal}};
    imaging::EditableMask mask = noduleMask();
    imaging::Brush brush{double(state.range(0)), std::nullopt};
    if (state.range(1) < 3) {
        const viewer::SlicePlane& on = planes[state.range(1)];
        brush.layer = imaging::paintedLayer(mask.lattice(), on.inward(), on.sliceSpacingMm());
    }
    const viewer::SlicePlane& on = planes[state.range(1) % 3];
    int step = 0;
    for (auto _ : state) {
        imaging::MaskChange change;
        const auto place = [&](int n) { return on.rightward() * (n % 16 - 8.0) + on.downward() * (n / 16 % 16 - 8.0); };
        imaging::sweep(mask, brush, place(step), place(step) + on.rightward() * 2.0, step / 256 % 2 == 0, change);
        ++step;
        const auto shown = mask.trimmed();
        for (const viewer::SlicePlane& plane : planes)
            if (shown)
                benchmark::DoNotOptimize(viewer::maskOutline(*shown, plane, plane.nearestSlice({0, 0, 0})));
    }
}
BENCHMARK(strokeStep)->ArgsProduct({{3, 10, 20}, {0, 1, 2, 3}})->Unit(benchmark::kMillisecond);

/// What follows the stroke on a thread of its own.
void measureEdited(benchmark::State& state)
{
    const auto mask = noduleMask().trimmed();
    for (auto _ : state)
        benchmark::DoNotOptimize(inference::measureMask(*mask, *bench::chestVolume()));
}
BENCHMARK(measureEdited)->Unit(benchmark::kMillisecond);

/// On the slice or in depth, by a tolerance that lets everything in: the longest that a fill may take.
void fillAll(benchmark::State& state)
{
    const imaging::EditableMask mask(
        imaging::Mask(imaging::cubeAround({0, 0, 0}, 8, 0.5), std::vector<std::uint8_t>(512, 0)));
    imaging::FillClick click{{0, 0, 0}, std::nullopt, 5000};
    if (state.range(0) == 0)
        click.layer = imaging::paintedLayer(mask.lattice(), {0, 0, 1}, 1);
    for (auto _ : state)
        benchmark::DoNotOptimize(imaging::fillRegion(mask.mask(), *bench::chestVolume(), click));
}
BENCHMARK(fillAll)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

} // namespace
