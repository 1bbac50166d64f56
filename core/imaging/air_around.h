// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// Air around a body: voxels below this many HU that are connected, within their slice, to the border of the slice.
Mask airAround(const FloatImage& hu, float belowHu);

} // namespace dsmt::imaging
