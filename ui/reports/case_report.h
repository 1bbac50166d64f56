// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"
#include "core/records/growth.h"
#include "core/records/series.h"

#include <QPicture>

#include <string>
#include <vector>

namespace dsmt::ui {

/// What a report of one result says.
struct CaseReport {
    SeriesRecord series;
    imaging::VolumePtr volume; ///< of the series; not null
    database::StoredPrediction prediction;
    std::vector<GrowthPoint> growth; ///< fewer than two: nothing is said of it
    QPicture growthPlot;             ///< made by growthPlotFor
    bool withPatient = false;        ///< name, identifier, birth date and sex; else none of them
    std::string madeBy;              ///< who asked for the report
    std::string madeAt;              ///< UTC, ISO 8601
};

/// The plot of a report's growth; empty for fewer than two points. Needs a QApplication and its thread.
QPicture growthPlotFor(const std::vector<GrowthPoint>& points);

/// The bytes of a PDF: one page A4 (vectors but for the voxels), dark on white, in the language of the program: three
/// planes with the outline, the result with its interval on a scale, measurements, what qualifies the result, growth,
/// decisions and provenance. Whatever is simulated says so. Text is made smaller where much is to be said, so that the
/// page holds it. Any thread; needs a QGuiApplication for its fonts. @throws Error(Failed)
std::string caseReportPdf(const CaseReport& report);

/// "report-SERIES-prediction-12.pdf" without what a file system dislikes; the patient is not in it.
QString reportName(const SeriesRecord& series, std::int64_t prediction);

} // namespace dsmt::ui
