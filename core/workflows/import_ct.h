// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/dicom/scan.h"
#include "core/workflows/import_lidc.h"
#include "core/workflows/import_result.h"

#include <optional>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

struct ImportRequest {
    std::filesystem::path path; ///< folder, file or ZIP archive
    bool link = false;          ///< leave the files where they are; else the library keeps copies
    std::string characterSet;   ///< as in dicom::ScanOptions
};

/// One series UID of the source.
struct ImportedSeries {
    std::vector<database::CaseRow> volumes; ///< as the library has them now, that with most slices first
    std::size_t taken = 0;                  ///< images (or one volume file) that are new to the library
    std::size_t present = 0;                ///< images that it had already
};

struct ImportReport {
    std::filesystem::path source;
    std::vector<ImportedSeries> series; ///< in the library, whatever ended the import
    std::vector<ImportedLidc> readings;
    std::vector<ImportedResult> results; ///< structured reports and segmentations
    std::vector<dicom::RejectedFile> rejected;
    std::uint64_t bytes = 0;      ///< copied
    bool cancelled = false;       ///< stopped on request: what is listed was finished before
    std::optional<Error> failure; ///< what ended the import before its time, such as a full disk

    /// Neither series nor readings nor results.
    bool isEmpty() const { return series.empty() && readings.empty() && results.empty(); }
    std::size_t taken() const;
    std::size_t present() const;
    /// All volumes, those with most slices first.
    std::vector<database::CaseRow> cases() const;
};

/// Looks for CT series, volumes, LIDC-IDRI readings, structured reports and segmentations and brings them into the
/// library, one after the other, each all or nothing. When this returns, what the report lists as taken has reached the
/// disk.
/// @throws Error(NotFound, BadInput) when the source cannot be read at all, Error(Failed) when the library cannot be
/// written before anything was taken; Cancelled while the source is looked through
ImportReport importCt(database::Library& library, const ImportRequest& request, const Progress& progress = {});

} // namespace dsmt::workflows
