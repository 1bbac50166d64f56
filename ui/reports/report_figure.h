// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QPicture>
#include <QSizeF>

namespace dsmt::ui {

/// A figure as a record of what is drawn, for any thread.
struct ReportFigure {
    QPicture picture; ///< in tenths of a millimetre
    QSizeF size;      ///< likewise
};

/// Plots are drawn by widgets: needs a QApplication and its thread.
ReportFigure reportFigure(const plots::Page& page);

} // namespace dsmt::ui
