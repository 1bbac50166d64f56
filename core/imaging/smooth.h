// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

namespace dsmt::imaging {

/// Convolved with a Gaussian of this standard deviation (mm), cut off at three of them; beyond the border the border's
/// values go on. 0 gives the image itself.
FloatImage smoothed(const FloatImage& image, double sigmaMm);

/// 0 and 1 as values.
FloatImage asValues(const Mask& mask);

} // namespace dsmt::imaging
