// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace dsmt::phantom {

/// Normalised Gaussian weights from -radius to +radius.
std::vector<float> gaussianWeights(float sigma, int radius);

/// A plane filtered by the same symmetric weights along rows and columns; the result is smaller by the radius on every
/// side.
std::vector<float> filterPlane(const std::vector<float>& plane, int columns, int rows,
                               const std::vector<float>& weights);

} // namespace dsmt::phantom
