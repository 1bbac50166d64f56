// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dsmt::dicom {

/// Where a slice of the volume comes from: slice `lower` as it is, or between two by linear interpolation.
struct GridSlice {
    std::size_t lower = 0, upper = 0; ///< indices into the positions handed in; equal when taken as it is
    double upperWeight = 0;           ///< [0, 1]
    bool isInterpolated() const { return lower != upper; }
};

/// Positions that a finding is about, mm along the normal.
struct Stretch {
    double from = 0, to = 0;
    std::size_t slices = 0; ///< missing, uneven or duplicate ones
};

/// Even steps along the normal that fit measured slice positions.
struct SliceGrid {
    double spacing = 1; ///< mm, > 0; 1 when there is only one position (the caller knows better)
    std::vector<GridSlice> slices;
    std::vector<Stretch> missing;    ///< gaps of whole slices
    std::vector<Stretch> uneven;     ///< at most one: where slices lie off the grid
    std::vector<Stretch> duplicates; ///< places where more than one slice lies; the first one is taken
};

/// Slices nearer to each other than this along the normal lie at one place.
inline constexpr double kSamePlaceMm = 0.01;
/// A wider gap between neighbours than this ends a volume.
inline constexpr double kWidestGapMm = 50;

/// Index of the first slice after each gap that is both wider than kWidestGapMm and several steps: what follows is
/// another volume. @param positions ascending, mm
std::vector<std::size_t> wideGaps(std::span<const double> positions);

/// @param positions ascending, mm, at least one
/// @throws Error(BadInput) when the positions are so far apart that most of the volume would be invented
SliceGrid layOutSlices(std::span<const double> positions);

/// HU of a slice between two others; `target` may be one of them.
void interpolate(const GridSlice& slice, std::span<const std::int16_t> lower, std::span<const std::int16_t> upper,
                 std::span<std::int16_t> target);

} // namespace dsmt::dicom
