// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

#include <variant>

namespace dsmt::dicom {

/// What one CT image file says about itself.
struct SliceHeader {
    SeriesRecord series; ///< slices is 1
    SliceFile slice;     ///< position is not set, since it needs the orientation of the whole group
    imaging::WorldPoint rowDirection, columnDirection; ///< orthonormal
    std::array<double, 2> pixelSpacing{1, 1};
    int acquisition = 0; ///< Acquisition Number; 0 when absent, as the next two
    int temporalPosition = 0;
    int instance = 0; ///< only tells passes over one place apart; never orders slices
};

/// Rows and columns a CT can plausibly have; larger ones are refused before memory is taken.
inline constexpr int kMostRowsOrColumns = 8192;

/// Parses a file up to its pixel data (PS3.10; files without preamble are taken too).
/// The text is the reason why it is no slice of a CT volume.
/// @param characterSet as in ScanOptions
std::variant<SliceHeader, std::string> readSliceHeader(const std::filesystem::path& file,
                                                       const std::string& characterSet = {});

} // namespace dsmt::dicom
