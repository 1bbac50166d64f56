// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"
#include "core/dicom/source_study.h"

#include <filesystem>
#include <string>

namespace dsmt::dicom {

/// Wraps a PDF document as Encapsulated PDF (PS3.3 A.45.1). It counts as holding burned-in names, as reports do.
/// @param document its bytes @param title UTF-8
/// @throws Error(BadInput) when it is no PDF or larger than 256 MiB; Error(Failed) when the file cannot be written
void writeEncapsulatedPdf(const std::string& document, const std::string& title, const ResultIdentity& identity,
                          const SourceStudy& source, const std::vector<SourceImage>& shown,
                          const std::filesystem::path& file);

} // namespace dsmt::dicom
