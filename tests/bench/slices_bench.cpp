// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/chest_volume.h"
#include "viewer/oblique_image.h"
#include "viewer/plane_turn.h"
#include "viewer/slab_image.h"
#include "viewer/slice_image.h"

#include <benchmark/benchmark.h>

using namespace dsmt;

namespace {

const imaging::Volume& chest()
{
    return *bench::chestVolume();
}

/// Calls draw(plane, slice, pixels) for one slice after the other; first argument: axial, coronal, sagittal.
template <class Draw> void drawSlices(benchmark::State& state, Draw draw)
{
    const viewer::SlicePlane plane(chest().geometry(), viewer::Orientation(state.range(0)));
    std::vector<std::uint32_t> pixels(std::size_t(plane.width()) * std::size_t(plane.height()));
    int slice = 0;
    for (auto _ : state) {
        draw(plane, slice, std::span(pixels));
        benchmark::DoNotOptimize(pixels.data());
        slice = (slice + 1) % plane.sliceCount();
    }
}

void sliceToPixels(benchmark::State& state)
{
    const viewer::GrayTable table(viewer::WindowLevel{});
    drawSlices(state, [&](const viewer::SlicePlane& plane, int slice, std::span<std::uint32_t> pixels) {
        viewer::renderSlice(chest(), plane, slice, table, pixels, std::size_t(plane.width()));
    });
}
BENCHMARK(sliceToPixels)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);

/// Second argument: maximum, minimum, mean.
void slabOfTenMillimetres(benchmark::State& state)
{
    const viewer::GrayTable table(viewer::WindowLevel{});
    const viewer::Slab slab{viewer::SlabMode(state.range(1)), 10};
    drawSlices(state, [&](const viewer::SlicePlane& plane, int slice, std::span<std::uint32_t> pixels) {
        viewer::renderSlab(chest(), plane, slice, slab, table, pixels, std::size_t(plane.width()));
    });
}
BENCHMARK(slabOfTenMillimetres)->ArgsProduct({{0, 1, 2}, {1, 2, 3}})->Unit(benchmark::kMillisecond);

/// 512 x 512 pixels of a plane turned by 0.5 and 0.35 rad; second argument: slice alone, maximum, minimum, mean of 10
/// mm.
void obliqueSlice(benchmark::State& state)
{
    const viewer::GrayTable table(viewer::WindowLevel{});
    const viewer::Slab slab{viewer::SlabMode(state.range(1)), 10};
    const viewer::SlicePlane straight(chest().geometry(), viewer::Orientation(state.range(0)));
    const auto inPlane = viewer::turnedAbout(straight.directions(), straight.inward(), 0.5);
    const viewer::PlaneDirections directions = viewer::turnedAbout(inPlane, inPlane.right, 0.35);
    const viewer::SlicePlane plane(chest().geometry(), straight.orientation(), directions, {});
    std::vector<std::uint32_t> pixels(512 * 512);
    const int middle = plane.nearestSlice({});
    int slice = 0;
    for (auto _ : state) {
        viewer::renderOblique(chest(), plane, middle - 20 + slice, slab, table,
                              {(plane.width() - 512) / 2, (plane.height() - 512) / 2, 512, 512}, pixels, 512);
        benchmark::DoNotOptimize(pixels.data());
        slice = (slice + 1) % 40;
    }
}
BENCHMARK(obliqueSlice)
    ->ArgsProduct({{0, 1, 2}, {0, 1, 2, 3}})
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();

} // namespace
