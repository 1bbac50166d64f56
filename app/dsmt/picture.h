// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/write_key_image.h"
#include "core/workflows/analyze.h"

namespace dsmt::commands {

bool pictureAvailable();

/// Three planes through the nodule with its outline, as PNG.
/// @throws Error(Failed) when the file cannot be written
void writePicture(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                  const inference::AssessedNodule& nodule, const inference::Package& package);

/// The same of a stored prediction, as a picture in memory, which names no patient.
/// @param mask may be null
/// @throws Error(Failed) when this build draws no pictures
dicom::RgbPicture keyImage(const workflows::OpenedSeries& series, const Assessment& assessment,
                           const imaging::MaskPtr& mask);

/// What the answer owes to what, map by map over three planes, as PNG. @throws as writePicture
void writeExplanationPicture(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                             const inference::AssessedNodule& nodule, const inference::Explanation& explanation,
                             const inference::Package& package);

} // namespace dsmt::commands
