// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"
#include "core/dicom/source_study.h"
#include "core/records/measurement_report.h"

#include <filesystem>

namespace dsmt::dicom {

/// Writes a Comprehensive 3D SR (PS3.3 A.35.13) by TID 1500 of PS3.16. Terms of our own scheme are declared in its
/// Coding Scheme Identification Sequence.
/// @param shown the source images that the findings lie on; they and the segmentation of a group are its evidence
/// @throws Error(Failed) when it cannot be written, Error(BadInput) when no image is named
void writeMeasurementReport(const MeasurementReport& report, const ResultIdentity& identity, const SourceStudy& source,
                            const std::vector<SourceImage>& shown, const std::string& segmentationSeriesUid,
                            const std::filesystem::path& file);

/// Whether a file is a structured report by its SOP Class. Never throws.
bool isMeasurementReport(const std::filesystem::path& file);

/// Reads a structured report of any SOP Class: measurement groups of TID 1500 (also those of the LIDC-IDRI in DICOM),
/// else whatever containers hold numbers. Text is UTF-8.
/// @throws Error(BadInput) naming the file and the reason
MeasurementReport readMeasurementReport(const std::filesystem::path& file);

} // namespace dsmt::dicom
