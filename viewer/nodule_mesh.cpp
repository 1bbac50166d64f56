// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/nodule_mesh.h"

#include <vtkCellArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkWindowedSincPolyDataFilter.h>

#include <cmath>

namespace dsmt::viewer {

using imaging::Mask;
using imaging::VoxelIndex;

namespace {

/// In voxel coordinates, one empty voxel around it so that the surface closes at the mask's edge.
void copyPadded(const Mask& mask, vtkImageData& image)
{
    const imaging::Size size = mask.geometry().size;
    image.SetExtent(-1, size.i, -1, size.j, -1, size.k);
    image.AllocateScalars(VTK_FLOAT, 1);
    auto* out = static_cast<float*>(image.GetScalarPointer());
    for (int k = -1; k <= size.k; ++k)
        for (int j = -1; j <= size.j; ++j)
            for (int i = -1; i <= size.i; ++i)
                *out++ = mask.geometry().contains(VoxelIndex{i, j, k}) && mask.at({i, j, k}) ? 1.0f : 0.0f;
}

} // namespace

TriangleMesh noduleMesh(const Mask& mask)
{
    vtkNew<vtkImageData> image;
    copyPadded(mask, *image);
    vtkNew<vtkFlyingEdges3D> edges;
    edges->SetInputData(image);
    edges->SetValue(0, 0.5);
    edges->ComputeNormalsOff();
    edges->ComputeGradientsOff();
    vtkNew<vtkWindowedSincPolyDataFilter> smooth;
    smooth->SetInputConnection(edges->GetOutputPort());
    smooth->SetNumberOfIterations(25);
    smooth->SetPassBand(0.06);
    smooth->NormalizeCoordinatesOn();
    smooth->FeatureEdgeSmoothingOff();
    smooth->BoundarySmoothingOff();
    smooth->Update();

    vtkPolyData* const surface = smooth->GetOutput();
    TriangleMesh mesh;
    mesh.points.reserve(std::size_t(surface->GetNumberOfPoints()));
    for (vtkIdType n = 0; n < surface->GetNumberOfPoints(); ++n) {
        double point[3];
        surface->GetPoint(n, point);
        mesh.points.push_back(mask.geometry().voxelToWorld({point[0], point[1], point[2]}));
    }
    vtkCellArray* const cells = surface->GetPolys();
    vtkIdType count = 0;
    const vtkIdType* corners = nullptr;
    for (cells->InitTraversal(); cells->GetNextCell(count, corners);)
        mesh.triangles.push_back({int(corners[0]), int(corners[1]), int(corners[2])});
    return mesh;
}

double enclosedVolumeMm3(const TriangleMesh& mesh)
{
    if (mesh.points.empty())
        return 0;
    // From a corner of the mesh rather than the scanner's origin, which may be far away.
    const imaging::WorldPoint from = mesh.points.front();
    double sixfold = 0;
    for (const std::array<int, 3>& triangle : mesh.triangles) {
        const auto corner = [&](int n) { return mesh.points[std::size_t(triangle[std::size_t(n)])] - from; };
        sixfold += dot(corner(0), cross(corner(1), corner(2)));
    }
    return std::abs(sixfold) / 6;
}

} // namespace dsmt::viewer
