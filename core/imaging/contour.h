// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace dsmt::imaging {

struct PlanePoint {
    double x = 0, y = 0;
};

/// A closed line in pixel coordinates (pixel centres at whole numbers); first and last point are different.
using Contour = std::vector<PlanePoint>;

/// Iso-lines of a picture (width * height values, x fastest) at a level, by marching squares with linear
/// interpolation (Lorensen & Cline 1987 in two dimensions); outside the picture counts as below the level, so
/// every line is closed. Saddles are split so that above-level pixels stay apart.
std::vector<Contour> isoContours(std::span<const float> values, int width, int height, float level);

} // namespace dsmt::imaging
