// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/scan.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dsmt::dicom {

/// What one slice, a file or a frame of one, says about itself.
struct SliceHeader {
    SeriesRecord series; ///< slices is 1
    SliceFile slice;     ///< position is not set, since it needs the orientation of the whole group
    imaging::WorldPoint rowDirection, columnDirection; ///< orthonormal
    std::array<double, 2> pixelSpacing{1, 1};
    int acquisition = 0; ///< Acquisition Number; 0 when absent, as the next two
    int temporalPosition = 0;
    std::string stack; ///< Stack ID of a frame (PS3.3 C.7.6.16.2.2): only frames of one stack belong together
    std::optional<std::string> contrastAgent; ///< as in ScannedSeries
    int instance = 0; ///< Instance Number, or that of the frame from 1; only tells passes over one place apart; never
                      ///< orders slices
};

/// Rows and columns a CT can plausibly have; larger ones are refused before memory is taken.
inline constexpr int kMostRowsOrColumns = 8192;

/// Parses a file up to its pixel data (PS3.10; files without preamble are taken too): one header, or those of all
/// frames of a multi-frame CT that are no localizers. The text is the reason why it is no part of a CT volume.
/// @param characterSet as in ScanOptions
std::variant<std::vector<SliceHeader>, std::string> readSliceHeaders(const std::filesystem::path& file,
                                                                     const std::string& characterSet = {});

} // namespace dsmt::dicom
