// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/imaging/image.h"
#include "core/records/measurement_report.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::database {

/// A structured report that came from elsewhere.
struct ImportedReport {
    std::int64_t id = 0;
    std::string sopInstanceUid, studyUid, seriesUid; ///< seriesUid: of the CT that it is about, may be ""
    std::string contentAt;                           ///< as it says
    std::string importedAt;                          ///< UTC, ISO 8601
    MeasurementReport report;
    bool intact = true; ///< false when the row is not what was stored
};

/// A segment of a segmentation that came from elsewhere.
struct ImportedSegment {
    std::int64_t id = 0;
    std::string sopInstanceUid;
    int segment = 1;
    std::string label;
    std::string studyUid, seriesUid, frameOfReferenceUid;
    std::string importedAt;
    imaging::MaskPtr mask; ///< on the segmentation's own grid; null when the row is not what was stored
};

/// What other systems, or this one elsewhere, found on a CT. Nothing is ever changed or removed. All throw
/// Error(Failed).
class ImportedObjects final {
public:
    explicit ImportedObjects(Library& library) : m_library(library) {}

    /// False when the library had it already.
    bool add(const ImportedReport& report);
    bool add(const ImportedSegment& segment);

    /// Of the study of a CT, those that are about another series of it left out; oldest first.
    std::vector<ImportedReport> reports(const std::string& studyUid, const std::string& seriesUid);
    std::vector<ImportedSegment> segments(const std::string& studyUid, const std::string& seriesUid);

private:
    Library& m_library;
};

} // namespace dsmt::database
