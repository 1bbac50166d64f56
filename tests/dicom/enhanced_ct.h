// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/series.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class DcmDataset;

namespace dsmt::fixtures {

/// One frame of an Enhanced CT that shows slice k of a volume.
struct EnhancedFrame {
    int k = 0;
    double slope = 1; ///< HU must be multiples of it after the intercept is taken off
    double intercept = 0;
    std::string stack = "1"; ///< "" leaves it out
    int temporalPosition = 1;
    int acquisition = 1;
    std::string kernel; ///< another one than that of the series
    bool isLocalizer = false;
};

enum class EnhancedKind { Enhanced, LegacyConverted, PlainCt };
enum class OffsetTable { Basic, Extended, None };

struct EnhancedCtOptions {
    EnhancedKind kind = EnhancedKind::Enhanced;
    std::string transferSyntaxUid = "1.2.840.10008.1.2.1"; ///< RLE and JPEG lossless too
    std::vector<EnhancedFrame> frames;                     ///< one for each slice when empty
    std::string numberOfFrames;                            ///< another one than there are
    OffsetTable offsetTable = OffsetTable::Basic;          ///< of compressed pixel data
    unsigned fragmentBytes = 0;              ///< compressed frames are cut into pieces of so many; 0: into none
    std::function<void(DcmDataset&)> change; ///< before the file is written, uncompressed
};

/// One frame for each slice of a volume.
std::vector<EnhancedFrame> framesOf(const imaging::Volume& volume);

/// Writes a volume as one multi-frame CT (PS3.3 A.38, or A.70 for the converted kind).
void writeEnhancedCt(const imaging::Volume& volume, const SeriesRecord& record, const std::filesystem::path& file,
                     EnhancedCtOptions options = {});

} // namespace dsmt::fixtures
