// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/scene_content.h"

class vtkImageData;
class vtkVolumeProperty;

namespace dsmt::viewer {

/// Shows the image these voxels, which are not copied and must outlive what it shows.
void showInImage(const Surroundings& surroundings, vtkImageData& image);

/// Colour and opacity by HU.
void setTransferFunctions(ScenePreset preset, vtkVolumeProperty& property);

} // namespace dsmt::viewer
