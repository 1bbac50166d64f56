// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/deidentify_files.h"
#include "core/workflows/result_export.h"
#include "core/workflows/send_results.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// Kinds of objects of a case.
struct CaseObjects {
    bool report = false, segmentation = false, images = false;
    KeyImagePainter keyImage; ///< none: no key images
    DocumentMaker document;   ///< none: no PDF
    bool hasAny() const { return hasResults() || images; }
    bool hasResults() const { return report || segmentation || keyImage || document; }
};

/// What goes to a peer or into a folder.
struct CaseSending {
    PacsPeer peer;
    std::string what;                         ///< number of a prediction, or a series UID, for its results
    std::vector<std::filesystem::path> files; ///< files or folders of DICOM; when there are some, nothing else goes
    CaseObjects kinds;                        ///< report and segmentation when none is named
    bool deidentify = false;
};

/// What it consists of, before it goes.
struct PreparedObjects {
    std::string what; ///< for a person, without a patient's name
    std::optional<std::int64_t> seriesId;
    std::vector<std::filesystem::path> files;
    std::vector<std::string> notes;           ///< what was asked for and cannot be had
    std::optional<Deidentification> identity; ///< what was changed; nothing where it goes as it is
    bool isMadeAnew = false;                  ///< files of `folder`, not of the case
};

/// Writes what has to be written into a folder (which must be empty) and names the rest where it lies.
/// @throws as choosePredictions, exportedCase, exportResults and deidentifyFiles
PreparedObjects prepareObjects(database::Library& library, const CaseSending& sending,
                               const std::filesystem::path& folder, const Progress& progress);

/// Prepares and puts into the queue. Returns the sending's number. @throws as prepareObjects and queueSending
std::int64_t queueCaseObjects(database::Library& library, const CaseSending& sending, const Progress& progress);

/// Prepares what would go, without writing it: what is changed and what stays.
Deidentification previewObjects(database::Library& library, const CaseSending& sending, const Progress& progress);

/// Copies what was prepared into a folder of a person's choice and notes it in the audit trail. Returns the files.
std::vector<std::filesystem::path> exportCaseObjects(database::Library& library, const CaseSending& sending,
                                                     const std::filesystem::path& folder, const Progress& progress);

} // namespace dsmt::workflows
