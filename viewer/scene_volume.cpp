// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene_volume.h"

#include <vtkColorTransferFunction.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPiecewiseFunction.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>
#include <vtkVolumeProperty.h>

#include <span>

namespace dsmt::viewer {

namespace {

struct TransferPoint {
    double hu, red, green, blue, opacity;
};

// Opacity is for one millimetre of the ray.
constexpr TransferPoint kCloseUp[] = {
    {-1024, 0.0, 0.0, 0.0, 0.0},    {-750, 0.25, 0.12, 0.10, 0.0}, {-550, 0.55, 0.24, 0.18, 0.02},
    {-300, 0.80, 0.38, 0.28, 0.14}, {0, 0.90, 0.56, 0.46, 0.30},   {150, 0.95, 0.75, 0.66, 0.38},
    {300, 0.98, 0.93, 0.85, 0.55},  {3000, 1.0, 1.0, 0.96, 0.7},
};
// The rim of the lungs is a thin veil, vessels and airway walls stand out in it.
constexpr TransferPoint kLung[] = {
    {-1024, 0.0, 0.0, 0.0, 0.0},    {-800, 0.80, 0.60, 0.58, 0.0},  {-700, 0.85, 0.62, 0.58, 0.03},
    {-550, 0.88, 0.62, 0.56, 0.10}, {-400, 0.88, 0.46, 0.38, 0.16}, {-250, 0.85, 0.32, 0.25, 0.45},
    {50, 0.88, 0.36, 0.28, 0.70},   {300, 0.97, 0.90, 0.82, 0.85},  {3000, 1.0, 1.0, 0.96, 0.9},
};
// Fat can be looked through, muscle and organs are seen, contrast medium and bone stand out.
constexpr TransferPoint kSoftTissue[] = {
    {-1024, 0.0, 0.0, 0.0, 0.0},   {-160, 0.75, 0.55, 0.40, 0.0}, {-60, 0.82, 0.60, 0.44, 0.03},
    {10, 0.72, 0.34, 0.28, 0.10},  {60, 0.78, 0.36, 0.30, 0.35},  {130, 0.88, 0.50, 0.42, 0.50},
    {250, 0.95, 0.86, 0.74, 0.65}, {3000, 1.0, 0.99, 0.95, 0.8},
};
constexpr TransferPoint kBone[] = {
    {-1024, 0.0, 0.0, 0.0, 0.0},   {120, 0.55, 0.30, 0.22, 0.0}, {220, 0.80, 0.62, 0.46, 0.10},
    {400, 0.93, 0.86, 0.74, 0.45}, {3000, 1.0, 0.99, 0.95, 0.8},
};

std::span<const TransferPoint> pointsOf(ScenePreset preset)
{
    switch (preset) {
    case ScenePreset::SoftTissue:
        return kSoftTissue;
    case ScenePreset::Bone:
        return kBone;
    case ScenePreset::Lung:
        return kLung;
    case ScenePreset::Nodule:
        break;
    }
    return kCloseUp;
}

} // namespace

void showInImage(const Surroundings& surroundings, vtkImageData& image)
{
    const imaging::Geometry& grid = surroundings.grid;
    image.SetDimensions(grid.size.i, grid.size.j, grid.size.k);
    image.SetOrigin(grid.origin.x, grid.origin.y, grid.origin.z);
    image.SetSpacing(grid.spacing[0], grid.spacing[1], grid.spacing[2]);
    vtkNew<vtkShortArray> voxels;
    constexpr int kNotYours = 1; // VTK neither changes nor frees them
    voxels->SetArray(const_cast<short*>(surroundings.hu.data()), vtkIdType(surroundings.hu.size()), kNotYours);
    image.GetPointData()->SetScalars(voxels);
    image.Modified();
}

void setTransferFunctions(ScenePreset preset, vtkVolumeProperty& property)
{
    vtkNew<vtkColorTransferFunction> color;
    vtkNew<vtkPiecewiseFunction> opacity;
    for (const TransferPoint& point : pointsOf(preset)) {
        color->AddRGBPoint(point.hu, point.red, point.green, point.blue);
        opacity->AddPoint(point.hu, point.opacity);
    }
    property.SetColor(color);
    property.SetScalarOpacity(opacity);
    property.SetScalarOpacityUnitDistance(1);
    property.SetInterpolationTypeToLinear();
    property.ShadeOn();
    property.SetAmbient(preset == ScenePreset::Lung ? 0.45 : 0.25);
    property.SetDiffuse(0.75);
    property.SetSpecular(0.15);
    property.SetSpecularPower(20);
}

} // namespace dsmt::viewer
