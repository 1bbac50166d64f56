// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/series_description.h"

namespace dsmt {

/// Centre and width in HU of what a grey picture shows; the default is that of lungs.
struct GreyWindow {
    double center = -600, width = 1500;
};

/// Slice k of a volume as it is stored, its longer side `edge` pixels long, in true proportions where voxels are not
/// square. A pixel is the mean of the voxels under it through the linear function of DICOM PS3.3 C.11.2.1.3.2.
/// @param edge at least 1
Thumbnail thumbnailOf(const imaging::Volume& volume, int k, int edge, GreyWindow window = {});

} // namespace dsmt
