// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/records/pacs_settings.h"

#include <string>
#include <vector>

namespace dsmt::dicom {

/// What is looked for, UTF-8; empty: anything. Dates are YYYYMMDD, both ends belong to the range.
struct PacsQuery {
    std::string patientName; ///< as DICOM writes it (Family^Given); * and ? stand for anything. Without them a
                             ///< beginning, or in East Asian letters a part
    std::string patientId, accessionNumber, modality, studyUid;
    std::string dateFrom, dateTo;
};

/// A study of a peer, as it answers (PS3.4 C.6.2.1). Text is UTF-8; what it does not say is empty or -1.
struct FoundStudy {
    std::string studyUid, patientId, patientName, studyDate, studyTime, description, accessionNumber;
    std::string modalities; ///< separated by backslashes
    int series = -1, images = -1;
};

struct FoundSeries {
    std::string studyUid, seriesUid, modality, description, bodyPart;
    int number = -1, images = -1;
};

template <class Found> struct Answers {
    std::vector<Found> found;
    bool isCut = false; ///< there is more than the most that was asked for
};

inline constexpr std::size_t kMostStudies = 500;

/// Asks a peer (C-FIND, Study Root). Query keys go out in the peer's character set, answers are decoded by the one that
/// each declares. What the peer ignores of the query is left out here.
/// @throws Error(BadInput) for a query that cannot be written in the peer's character set or a date that is none;
/// Error(Failed) with the reason in words; Cancelled
Answers<FoundStudy> findStudies(const PacsLink& link, const PacsQuery& query, const Progress& progress = {});
/// All series of a study, in order of their numbers.
Answers<FoundSeries> findSeries(const PacsLink& link, const std::string& studyUid, const Progress& progress = {});
/// SOP Instance UIDs of a series.
std::vector<std::string> findImages(const PacsLink& link, const std::string& studyUid, const std::string& seriesUid,
                                    const Progress& progress = {});

} // namespace dsmt::dicom
