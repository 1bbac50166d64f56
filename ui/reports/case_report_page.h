// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/case_report.h"

class QPainter;

namespace dsmt::ui {

// A4 in tenths of a millimetre.
inline constexpr double kReportWidth = 2100, kReportHeight = 2970;

/// Paints the whole report; texts are scaled. @return how far down it reaches; it fits up to kReportFits
double paintCaseReport(QPainter& painter, const CaseReport& report, double scale);
inline constexpr int kGrowthPlotWidth = 860, kGrowthPlotHeight = 380;
inline constexpr double kReportFits = 2970 - 150;

} // namespace dsmt::ui
