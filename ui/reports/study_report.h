// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_results.h"
#include "ui/plots/study_pages.h"
#include "ui/reports/report_figure.h"

#include <filesystem>
#include <vector>

namespace dsmt::ui {

/// The drawn figures of a report. Needs a QApplication on any platform, also "offscreen", and its thread.
struct StudyFigures {
    ReportFigure flow, roc, areas, reliability, decision;
};
StudyFigures studyFigures(const workflows::StudyResults& results);

/// The report of a study as PDF, A4: a first page that says what was asked and found, contents with page numbers, the
/// fifteen sections with vector figures, and a checklist whose items lead to them. All numbers are those of `results`.
/// Any thread; needs a QGuiApplication for its fonts.
/// @param gallery of section 11, false positives and then false negatives
/// @return the number of pages @throws Error(Failed) when the file cannot be written
int writeStudyReport(const workflows::StudyResults& results, const StudyFigures& figures,
                     const std::vector<plots::GalleryCase>& gallery, const std::filesystem::path& file);

} // namespace dsmt::ui
