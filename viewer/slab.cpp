// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/slab.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::viewer {

SliceRange slabSlices(const SlicePlane& plane, int slice, double thicknessMm)
{
    // A thickness of whole slices must not lose its outermost ones to rounding.
    const int reach = int(std::floor(std::max(0.0, thicknessMm) / 2 / plane.sliceSpacingMm() + 1e-6));
    return {plane.clampSlice(slice - reach), plane.clampSlice(slice + reach)};
}

double steppedThickness(double thicknessMm, int steps)
{
    constexpr std::array<double, 17> kScale{1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100};
    const double* next = kScale.begin();
    if (steps >= 0)
        next = std::upper_bound(kScale.begin(), kScale.end(), thicknessMm) - 1 + steps;
    else
        next = std::lower_bound(kScale.begin(), kScale.end(), thicknessMm) + steps;
    return kScale[std::size_t(std::clamp<std::ptrdiff_t>(next - kScale.begin(), 0, kScale.size() - 1))];
}

const char* slabName(SlabMode mode)
{
    switch (mode) {
    case SlabMode::Off:
        return "";
    case SlabMode::Maximum:
        return "MIP";
    case SlabMode::Minimum:
        return "MinIP";
    case SlabMode::Mean:
        return "Mean";
    }
    return "";
}

} // namespace dsmt::viewer
