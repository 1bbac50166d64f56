// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fixtures/shapes.h"
#include "viewer/slice_image.h"

#include <benchmark/benchmark.h>

using namespace dsmt;

namespace {

/// One slice of 512 x 512 x 300 to 32-bit pixels; argument: axial, coronal, sagittal.
void drawSlice(benchmark::State& state)
{
    imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 512, 0.7);
    grid.size.k = 300;
    const imaging::Volume volume(grid, std::vector<std::int16_t>(grid.size.voxels(), -700));
    const viewer::SlicePlane plane(grid, viewer::Orientation(state.range(0)));
    const viewer::GrayTable table(viewer::WindowLevel{});
    std::vector<std::uint32_t> pixels(std::size_t(plane.width()) * std::size_t(plane.height()));
    int slice = 0;
    for (auto _ : state) {
        viewer::renderSlice(volume, plane, slice, table, std::span(pixels), std::size_t(plane.width()));
        benchmark::DoNotOptimize(pixels.data());
        slice = (slice + 1) % plane.sliceCount();
    }
}
BENCHMARK(drawSlice)->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

} // namespace
