// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"

#include <span>

namespace dsmt::viewer {

/// Samples of a volume at equal steps along a line in voxel space: `from`, `from + step`, ...
struct SampleLine {
    imaging::VoxelPoint from, step;
};

/// The samples of a line, from `first` up to but without `last`.
struct SampleRange {
    int first = 0, last = 0;
};

/// Those of the first `count` samples that lie within `margin` voxels of the outermost voxel centres: 0.5 for the whole
/// volume, 0 for where all neighbours exist (the very last centres then left out).
SampleRange samplesInside(const imaging::Geometry& geometry, const SampleLine& line, int count, double margin);

/// Trilinear values of the samples of samplesInside(..., 0.5), written to values[first] to values[last - 1]; beyond the
/// outermost centres the value is that of the outermost voxels. Exact at voxel centres.
SampleRange sampleLine(const imaging::Volume& volume, const SampleLine& line, std::span<float> values);

} // namespace dsmt::viewer
