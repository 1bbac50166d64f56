// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/three_planes_picture.h"

#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/slice_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kFieldMm = 100;
constexpr int kGap = 4;
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

void paintCaption(QPainter& painter, QRect area, const QStringList& caption)
{
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

} // namespace

QImage threePlanesPicture(const imaging::VolumePtr& volume, WorldPoint center, const imaging::MaskPtr& mask,
                          const std::optional<NoduleMeasurements>& measurements, const QStringList& caption, QSize size,
                          WindowLevel window)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(kPageColor);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    QFont font = painter.font();
    font.setPixelSize(std::clamp(size.width() / 100, 11, 40));
    painter.setFont(font);

    const int panel = std::min((size.width() - 2 * kGap) / 3, size.height());
    const GrayTable table(window);
    int left = 0;
    for (const Orientation orientation : {Orientation::Axial, Orientation::Coronal, Orientation::Sagittal}) {
        const SlicePlane plane(volume->geometry(), orientation);
        const WorldPoint through = sliceCenter(orientation, center, measurements);
        const int slice = plane.nearestSlice(through);
        const ViewSize view{double(panel), double(panel)};
        const ViewPlacement placement =
            SliceTransform(view, plane, {}).centeredOn(plane.fromWorld(through).picture, kFieldMm);
        const SliceLayers layers{.plane = plane,
                                 .slice = slice,
                                 .picture = slicePicture(*volume, plane, slice, table),
                                 .outline = mask ? maskOutline(*mask, plane, slice) : std::vector<WorldLine>{},
                                 .nodule = measurements,
                                 .mark = mask ? std::nullopt : std::optional(center),
                                 .crosshair = std::nullopt,
                                 .window = window,
                                 .cornerText = {},
                                 .underCursor = {},
                                 .texts = true,
                                 .smooth = true};
        paintSlice(painter, QRectF(left, 0, panel, panel), SliceTransform(view, plane, placement), layers);
        left += panel + kGap;
    }
    paintCaption(painter,
                 QRect(0, panel, size.width(), size.height() - panel)
                     .adjusted(kCaptionMargin, kCaptionMargin, -kCaptionMargin, -kCaptionMargin),
                 caption);
    return picture;
}

} // namespace dsmt::viewer
