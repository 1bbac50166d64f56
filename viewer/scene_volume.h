// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/scene.h"
#include "viewer/scene_surroundings.h"

class vtkImageData;
class vtkVolumeProperty;

namespace dsmt::viewer {

void copyToImage(const Surroundings& surroundings, vtkImageData& image);

/// Colour and opacity by HU for a context; SceneContext::None is not one.
void setTransferFunctions(SceneContext context, vtkVolumeProperty& property);

} // namespace dsmt::viewer
