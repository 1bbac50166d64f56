// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/workflows/lidc_matching.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::database {
class Library;
}

namespace dsmt::workflows {

/// A nodule of the collection with what readers thought of it and what became known.
struct LidcStudyNodule {
    std::string patient, seriesUid;
    MatchedNodule matched;
    std::string truth;           ///< kMalignant, kBenign, or "" where it cannot be told
    std::string method;          ///< how the diagnosis was made
    std::string excludedBecause; ///< "" for a case
};

/// Readings of LIDC-IDRI as a study of its radiologists' ratings of malignancy against the diagnosis.
struct LidcStudy {
    std::vector<LidcStudyNodule> nodules; ///< all of 3 mm or more, in order of files; cases and others
    int files = 0;
    int readers = 0;                ///< the most that read one CT
    std::size_t ratings = 0;        ///< of all nodules
    std::vector<std::string> notes; ///< sentences about what did not fit, with the file's name
};

inline constexpr const char *kMalignant = "malignant (primary or metastatic)", *kBenign = "benign or non-malignant";

/// Files NAME.xml of a folder and its folders, whose names begin with the patient of the table (LIDC-IDRI-0072...).
///
/// The table: patient, patient_diagnosis and its method, nodule1_diagnosis, nodule1_method, ...; diagnosis 0 unknown, 1
/// benign, 2 malignant, primary, 3 malignant, metastatic; method 0 unknown, 1 two years of stability, 2 biopsy, 3
/// surgical resection, 4 progression or response ("Diagnosis data", The Cancer Imaging Archive).
///
/// It does not say where a nodule lies. So of each patient one nodule is a case: that which most readers marked, of
/// those the largest. Its truth is what all diagnosed nodules of the patient have in common, or else the diagnosis of
/// the patient; nodules that differ leave the patient out. One CT of each patient counts, the first with a nodule.
/// @throws Error(NotFound, BadInput); Cancelled
LidcStudy lidcStudy(const std::filesystem::path& folder, const std::filesystem::path& table,
                    const Progress& progress = {});

/// Makes a frozen study of it, without images: readers by their place in the file (they are not the same persons from
/// CT to CT), ratings 1 to 5 as 0, 25, 50, 75, 100, no yes or no and no signs.
/// @return the study's id @throws Error(BadInput) for a name that is taken, or no case; Error(Failed)
std::int64_t importLidcStudy(database::Library& library, const std::string& name, const LidcStudy& study);

} // namespace dsmt::workflows
