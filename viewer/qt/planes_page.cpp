// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/planes_page.h"

#include "viewer/heat_layer.h"
#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/slice_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr int kCaptionMargin = 12;

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::viewer", text);
}

/// The slice to show: through the axes for the plane they lie in, otherwise through the nodule's middle.
WorldPoint sliceCenter(Orientation orientation, WorldPoint center,
                       const std::optional<NoduleMeasurements>& measurements)
{
    if (!measurements || measurements->longAxisMm <= 0)
        return center;
    return orientation == Orientation::Axial ? (measurements->longAxisFrom + measurements->longAxisTo) * 0.5
                                             : measurements->center;
}

} // namespace

void paintCaption(QPainter& painter, QRect whole, const QStringList& caption)
{
    const QRect area = whole.adjusted(kCaptionMargin, kCaptionMargin, -kCaptionMargin, -kCaptionMargin);
    const QString notice = tr("Research use only - not for diagnosis");
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(kOutlineColor);
    painter.drawText(area, Qt::AlignRight | Qt::AlignTop, notice);
    const int noticeWidth = painter.fontMetrics().horizontalAdvance(notice) + 2 * kCaptionMargin;
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(kTextColor);
    painter.drawText(area.adjusted(0, 0, -noticeWidth, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     caption.join(QLatin1Char('\n')));
}

QImage emptyPage(QSize size)
{
    QImage page(size, QImage::Format_RGB32);
    page.fill(kPageColor);
    return page;
}

void startPage(QPainter& painter, int width)
{
    painter.setRenderHint(QPainter::TextAntialiasing);
    QFont font = painter.font();
    font.setPixelSize(std::clamp(width / 100, 11, 40));
    painter.setFont(font);
}

void paintThreePlanes(QPainter& painter, QPoint corner, int panel, const ThreePlanes& shown)
{
    const GrayTable table(shown.window);
    int left = corner.x();
    for (const Orientation orientation : {Orientation::Axial, Orientation::Coronal, Orientation::Sagittal}) {
        const SlicePlane plane(shown.volume->geometry(), orientation);
        const WorldPoint through = sliceCenter(orientation, shown.center, shown.measurements);
        const int slice = plane.nearestSlice(through);
        const ViewSize view{double(panel), double(panel)};
        const ViewPlacement placement =
            SliceTransform(view, plane, {}).centeredOn(plane.fromWorld(through).picture, shown.fieldMm);
        const SliceLayers layers{
            .plane = plane,
            .slice = slice,
            .picture = slicePicture(*shown.volume, plane, slice, table),
            .heat = shown.map ? heatPicture(*shown.map, plane, slice, largestMagnitude(*shown.map), kHeatOpacity)
                              : HeatPicture{},
            .outline = shown.mask ? maskOutline(*shown.mask, plane, slice) : std::vector<WorldLine>{},
            .nodule = shown.measurements,
            .mark = shown.mask ? std::nullopt : std::optional(shown.center),
            .window = shown.window,
            .cornerText = {},
            .underCursor = {},
            .texts = true,
            .smooth = true};
        paintSlice(painter, QRectF(left, corner.y(), panel, panel), SliceTransform(view, plane, placement), layers);
        left += panel + kPanelGap;
    }
}

} // namespace dsmt::viewer
