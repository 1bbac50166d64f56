// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/report_figure.h"

#include <vector>

class QTextDocument;

namespace dsmt::ui {

/// Puts figures in the place of "[[figure N]]", as objects that are drawn as vectors. Units of the document are tenths
/// of a millimetre. Figures are made smaller where they are wider or higher than told.
void placeFigures(QTextDocument& document, const std::vector<ReportFigure>& figures, double mostWidth,
                  double mostHeight);

} // namespace dsmt::ui
