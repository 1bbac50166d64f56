// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/three_planes_picture.h"

#include "viewer/qt/planes_page.h"

#include <QPainter>

#include <algorithm>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kFieldMm = 100;

} // namespace

QImage threePlanesPicture(const imaging::VolumePtr& volume, WorldPoint center, const imaging::MaskPtr& mask,
                          const std::optional<NoduleMeasurements>& measurements, const QStringList& caption, QSize size,
                          WindowLevel window)
{
    QImage picture = emptyPage(size);
    QPainter painter(&picture);
    startPage(painter, size.width());
    const int panel = std::min((size.width() - 2 * kPanelGap) / 3, size.height());
    paintThreePlanes(painter, {0, 0}, panel, {volume, center, mask, measurements, nullptr, kFieldMm, window});
    paintCaption(painter, QRect(0, panel, size.width(), size.height() - panel), caption);
    return picture;
}

} // namespace dsmt::viewer
