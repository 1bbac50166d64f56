// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "core/dicom/source_study.h"
#include "core/dicom/write_key_image.h"
#include "core/imaging/image.h"
#include "core/workflows/ct_source.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What results are written about: a case of DICOM images.
struct ExportedCase {
    database::CaseRow row;
    dicom::SourceStudy source;
    imaging::Geometry grid;                   ///< of the CT as it is read
    std::vector<std::filesystem::path> files; ///< of its images
    std::shared_ptr<const CtSource> held;     ///< keeps the files of an archive there
};

/// @throws Error(NotFound) when the images are gone; Error(BadInput) when they are no DICOM: what is no part of a study
/// cannot have results in one
/// @param characterSet as in dicom::ScanOptions
ExportedCase exportedCase(const database::CaseRow& row, const Progress& progress, const std::string& characterSet = {});

/// Stored predictions to be exported, oldest first, all of one case.
struct ChosenPredictions {
    database::CaseRow row;
    std::vector<database::StoredPrediction> predictions;
};

/// @param what number of a prediction; a series UID: the newest prediction of each of its nodules; "": the newest of
/// all
/// @param nodule nothing, or the number of the only nodule that is meant
/// @throws Error(NotFound) naming what there is none of; Error(Failed) when a record is not what was stored
ChosenPredictions choosePredictions(database::Library& library, const std::string& what,
                                    std::optional<std::int64_t> nodule);

/// Draws what a key image shows.
using KeyImagePainter = std::function<dicom::RgbPicture(const database::StoredPrediction&)>;

/// Makes a report: the bytes of a PDF; "": none of this prediction.
using DocumentMaker = std::function<std::string(const database::StoredPrediction&)>;

struct ExportedKinds {
    bool report = false;
    bool segmentation = false;
    KeyImagePainter keyImage; ///< none: no key images
    DocumentMaker document;   ///< none: no PDF
    std::string readerName;   ///< stands in the report, Family^Given; may be empty
};

struct ExportedObject {
    std::int64_t prediction = 0;
    std::string kind; ///< "SR", "SEG", "SC" or "PDF"
    std::filesystem::path file;
    std::string sopInstanceUid, seriesUid;
};

struct ResultExport {
    std::vector<ExportedObject> objects;
    std::vector<std::string> notes; ///< what was asked for and cannot be had, in words
};

/// Writes the objects of the predictions into a folder, prediction-N-sr.dcm and so on. The same prediction gives the
/// same UIDs and bytes whenever it is exported by the same version of the program; a document's go with its bytes.
/// @throws Error(Failed) when the folder cannot be written; Cancelled
ResultExport exportResults(const ExportedCase& exported, const std::vector<database::StoredPrediction>& predictions,
                           const ExportedKinds& kinds, const std::filesystem::path& folder, const Progress& progress);

} // namespace dsmt::workflows
