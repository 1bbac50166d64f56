// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "core/records/measurement_report.h"

namespace dsmt {

/// What an assessment alone does not know and its report needs.
struct NoduleReportContext {
    std::string trackingId, trackingUid;
    std::string frameOfReferenceUid;
    std::string packageVersion; ///< of the network package; its name where it has none
    std::optional<ReportedSegment> segment;
    std::string sourceSeriesUid;
    std::string deviceUid;
    std::string readerName; ///< of the person who marked the nodule, Family^Given; may be empty
    bool simulatedCt = false;
};

/// The report of one nodule: everything that the assessment holds, in the codes of nodule_codes.h. A refused one says
/// that it is and why, and has no probability.
MeasurementReport noduleReport(const Assessment& assessment, const NoduleReportContext& context);

} // namespace dsmt
