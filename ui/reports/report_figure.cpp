// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_figure.h"

#include "ui/plots/paint_pages.h"

namespace dsmt::ui {

ReportFigure reportFigure(const plots::Page& page)
{
    constexpr double kUnitsPerMm = 10;
    ReportFigure figure;
    figure.size = plots::stackedMm({page}) * kUnitsPerMm;
    plots::paintStacked(figure.picture, {page}, 1);
    return figure;
}

} // namespace dsmt::ui
