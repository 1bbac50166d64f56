// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace dsmt {

/// What a DICOM series says about itself and its patient; text is UTF-8, absent values are empty.
struct SeriesRecord {
    std::string seriesUid;
    /// Tells the volumes of one series UID apart and stays the same when the series is read again; empty for series
    /// that were stored before volumes were told apart.
    std::string part;
    std::string studyUid;
    std::string frameOfReferenceUid;
    std::string patientId;
    std::string patientName;      ///< as displayed: components joined by spaces
    std::string patientSex;       ///< M, F, O
    std::string patientBirthDate; ///< YYYYMMDD
    std::string studyDate;        ///< YYYYMMDD
    std::string description;
    std::string modality;
    std::string manufacturer;
    std::string kernel;
    double sliceThicknessMm = 0; ///< as the header says; the spacing of the volume comes from positions
    int rows = 0;
    int columns = 0;
    int slices = 0;
    bool simulated = false; ///< made by dsmt phantom; everything shown from it says so

    bool operator==(const SeriesRecord&) const = default;
};

} // namespace dsmt
