// SPDX-License-Identifier: GPL-3.0-or-later
// The slices of slices_bench.cpp by VTK's own reslicing, on one thread as ours, for the ratio.
#include "tests/bench/chest_volume.h"
#include "viewer/plane_turn.h"

#include <benchmark/benchmark.h>

#include <vtkImageData.h>
#include <vtkImageMapToColors.h>
#include <vtkImageReslice.h>
#include <vtkLookupTable.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>

using namespace dsmt;

namespace {

/// The chest's voxels as an image of VTK, not copied.
vtkImageData* chestImage()
{
    static const vtkNew<vtkImageData> image = [] {
        const imaging::Volume& chest = *bench::chestVolume();
        const imaging::Geometry& grid = chest.geometry();
        vtkNew<vtkShortArray> voxels;
        voxels->SetArray(const_cast<short*>(chest.voxels().data()), vtkIdType(grid.size.voxels()), 1);
        vtkNew<vtkImageData> made;
        made->SetDimensions(grid.size.i, grid.size.j, grid.size.k);
        made->SetSpacing(grid.spacing.data());
        made->SetOrigin(grid.origin.x, grid.origin.y, grid.origin.z);
        made->GetPointData()->SetScalars(voxels);
        return made;
    }();
    return image;
}

/// A picture of `width` x `height` pixels, `mm` apart, around a point that moves from slice to slice.
void resliceToPixels(benchmark::State& state, const viewer::SlicePlane& plane, int width, int height, double mm,
                     bool interpolate, int slab)
{
    const imaging::WorldPoint right = plane.rightward(), down = plane.downward(), in = plane.inward();
    vtkNew<vtkImageReslice> reslice;
    reslice->SetInputData(chestImage());
    reslice->SetOutputDimensionality(2);
    reslice->SetNumberOfThreads(1);
    reslice->SetEnableSMP(false);
    reslice->SetInterpolationMode(interpolate ? VTK_RESLICE_LINEAR : VTK_RESLICE_NEAREST);
    reslice->SetResliceAxesDirectionCosines(right.x, right.y, right.z, down.x, down.y, down.z, in.x, in.y, in.z);
    reslice->SetOutputSpacing(mm, mm, mm);
    reslice->SetOutputOrigin(-(width - 1) / 2.0 * mm, -(height - 1) / 2.0 * mm, 0);
    reslice->SetOutputExtent(0, width - 1, 0, height - 1, 0, 0);
    if (slab > 1) {
        reslice->SetSlabModeToMax();
        reslice->SetSlabNumberOfSlices(slab);
    }
    vtkNew<vtkLookupTable> grays;
    grays->SetTableRange(-1350, 150);
    grays->SetSaturationRange(0, 0);
    grays->SetValueRange(0, 1);
    grays->Build();
    vtkNew<vtkImageMapToColors> colors;
    colors->SetInputConnection(reslice->GetOutputPort());
    colors->SetLookupTable(grays);
    colors->SetOutputFormatToRGBA();
    colors->SetNumberOfThreads(1);
    colors->SetEnableSMP(false);
    const imaging::WorldPoint center = plane.geometry().center();
    int slice = 0;
    for (auto _ : state) {
        const imaging::WorldPoint at = center + in * ((slice - 20) * plane.sliceSpacingMm());
        reslice->SetResliceAxesOrigin(at.x, at.y, at.z);
        colors->Update();
        benchmark::DoNotOptimize(colors->GetOutput()->GetScalarPointer());
        slice = (slice + 1) % 40;
    }
}

/// First argument: axial, coronal, sagittal; second: slices of the slab.
void sliceToPixelsByVtk(benchmark::State& state)
{
    const viewer::SlicePlane plane(bench::chestVolume()->geometry(), viewer::Orientation(state.range(0)));
    resliceToPixels(state, plane, plane.width(), plane.height(), 0.7, false, int(state.range(1)));
}
BENCHMARK(sliceToPixelsByVtk)->ArgsProduct({{0, 1, 2}, {1, 11}})->Unit(benchmark::kMillisecond);

void obliqueSliceByVtk(benchmark::State& state)
{
    const imaging::Geometry& grid = bench::chestVolume()->geometry();
    const viewer::SlicePlane straight(grid, viewer::Orientation(state.range(0)));
    const auto inPlane = viewer::turnedAbout(straight.directions(), straight.inward(), 0.5);
    const auto directions = viewer::turnedAbout(inPlane, inPlane.right, 0.35);
    resliceToPixels(state, {grid, straight.orientation(), directions, grid.center()}, 512, 512, 0.7, true,
                    int(state.range(1)));
}
BENCHMARK(obliqueSliceByVtk)->ArgsProduct({{0, 1, 2}, {1, 29}})->Unit(benchmark::kMillisecond);

} // namespace
