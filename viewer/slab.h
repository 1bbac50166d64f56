// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slice_plane.h"

namespace dsmt::viewer {

/// How the voxels across a slab become one pixel: the slice alone, their largest (MIP), smallest (MinIP) or mean HU.
enum class SlabMode { Off, Maximum, Minimum, Mean };

inline constexpr double kMinSlabMm = 1, kMaxSlabMm = 100;

/// A slab around the slice shown, as thick along the slices' normal.
struct Slab {
    SlabMode mode = SlabMode::Off;
    double thicknessMm = 10; ///< kMinSlabMm to kMaxSlabMm
    bool operator==(const Slab&) const = default;
};

/// Slices `first` to `last`, both included.
struct SliceRange {
    int first = 0, last = 0;
    int count() const { return last - first + 1; }
    bool operator==(const SliceRange&) const = default;
};

/// The slices that belong to a slab: those whose middle lies at most half the thickness from the middle of `slice`, so
/// the slab lies evenly around the slice and always holds it; cut off at the ends of the stack.
SliceRange slabSlices(const SlicePlane& plane, int slice, double thicknessMm);

/// The thickness that is `steps` further on a scale of 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100 mm.
double steppedThickness(double thicknessMm, int steps);

/// "MIP", "MinIP", "Mean", and "" for a slice alone: English, for translation by the caller.
const char* slabName(SlabMode mode);

} // namespace dsmt::viewer
