// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"
#include "core/dicom/source_study.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// Red, green, blue of each pixel, row by row, the first row on top.
struct RgbPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels; ///< 3 * width * height
};

/// Writes a picture as a Secondary Capture image (PS3.3 A.8.1), which every PACS can show.
/// @param shown source images that the picture was made from
/// @param description what it shows, UTF-8. The picture must name no patient: it is marked as free of burned-in text.
/// @throws Error(BadInput) for a picture without pixels; Error(Failed) when the file cannot be written
void writeKeyImage(const RgbPicture& picture, const std::string& description, const ResultIdentity& identity,
                   const SourceStudy& source, const std::vector<SourceImage>& shown, const std::filesystem::path& file);

} // namespace dsmt::dicom
