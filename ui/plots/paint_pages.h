// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <QImage>
#include <QSizeF>

#include <vector>

class QCPPainter;
class QPaintDevice;

/// Pages on anything that Qt paints on; plot_painter.h says what a unit is.
namespace dsmt::plots {

/// One page, its upper left corner in the painter's origin, in units.
void paintPage(QCPPainter& painter, const Page& page);

/// Begins as pages want it: vectors, antialiased. @return false where the device takes no painter
bool beginPages(QCPPainter& painter, QPaintDevice& device);

/// All pages below each other, mm.
QSizeF stackedMm(const std::vector<Page>& pages);
/// @param scale device pixels for a unit. @return false where it could not be painted
bool paintStacked(QPaintDevice& device, const std::vector<Page>& pages, double scale);

/// The same on white; null where there is no memory for it.
QImage pagesImage(const std::vector<Page>& pages, double pixelsPerMm);

} // namespace dsmt::plots
