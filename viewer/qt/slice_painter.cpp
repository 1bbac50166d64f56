// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slice_painter.h"

#include "viewer/heat_layer.h"
#include "viewer/qt/axis_painter.h"
#include "viewer/qt/crosshair_painter.h"
#include "viewer/qt/haloed.h"
#include "viewer/qt/overlay_colors.h"
#include "viewer/slab_image.h"
#include "viewer/slice_image.h"

#include <QCoreApplication>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kMargin = 8;

// What viewer::slabName says, listed here for the translation files.
[[maybe_unused]] constexpr std::array kSlabNames{
    QT_TRANSLATE_NOOP("dsmt::viewer", "MIP"),
    QT_TRANSLATE_NOOP("dsmt::viewer", "MinIP"),
    QT_TRANSLATE_NOOP("dsmt::viewer", "Mean"),
};

QString tr(const char* text)
{
    return QCoreApplication::translate("dsmt::viewer", text);
}

/// One slice being drawn: the painter's origin is the view's top left corner.
struct SliceCanvas {
    QPainter& painter;
    QSizeF size;
    const SliceTransform& transform;
    const SliceLayers& layers;

    QPointF toView(WorldPoint world) const
    {
        const ViewPoint point = transform.toView(layers.plane.fromWorld(world).picture);
        return {point.x, point.y};
    }

    /// Slices between the one shown and a point.
    double slicesAway(WorldPoint world) const { return std::abs(layers.plane.fromWorld(world).slice - layers.slice); }
};

/// A place that is a whole pixel of the screen but for rounding is one: a picture at 1:1 is then copied, not scaled.
QRectF onWholePixels(QRectF place, double devicePixelRatio)
{
    const auto snapped = [devicePixelRatio](double value) {
        const double whole = std::round(value * devicePixelRatio) / devicePixelRatio;
        return std::abs(whole - value) < 1e-6 ? whole : value;
    };
    return {QPointF(snapped(place.left()), snapped(place.top())),
            QPointF(snapped(place.right()), snapped(place.bottom()))};
}

/// Where a part of the slice lies in the view.
QRectF placeOf(const SliceCanvas& canvas, const PictureArea& area)
{
    const ViewPoint corner = canvas.transform.toView({area.left - 0.5, area.top - 0.5});
    const ViewPoint end = canvas.transform.toView({area.left + area.width - 0.5, area.top + area.height - 0.5});
    return onWholePixels({QPointF(corner.x, corner.y), QPointF(end.x, end.y)},
                         canvas.painter.device()->devicePixelRatioF());
}

void drawImage(const SliceCanvas& canvas, const PictureArea& area, const QImage& image)
{
    if (canvas.painter.paintEngine()->type() != QPaintEngine::SVG)
        return canvas.painter.drawImage(placeOf(canvas, area), image);
    // Qt's generator writes whole images and clips nothing: a file is to hold no more than is seen.
    const PicturePoint from = canvas.transform.toPicture({0, 0});
    const PicturePoint to = canvas.transform.toPicture({canvas.size.width(), canvas.size.height()});
    const QPoint first(int(std::floor(from.x + 0.5)), int(std::floor(from.y + 0.5)));
    const QPoint last(int(std::ceil(to.x - 0.5)), int(std::ceil(to.y - 0.5)));
    const QRect seen = QRect(first, last).intersected(QRect(area.left, area.top, area.width, area.height));
    if (!seen.isEmpty())
        canvas.painter.drawImage(placeOf(canvas, {seen.x(), seen.y(), seen.width(), seen.height()}),
                                 image.copy(seen.translated(-area.left, -area.top)));
}

void drawPicture(const SliceCanvas& canvas)
{
    const SliceLayers& layers = canvas.layers;
    canvas.painter.setRenderHint(QPainter::SmoothPixmapTransform, layers.smooth);
    drawImage(canvas, layers.area.value_or(wholePicture(layers.plane)), layers.picture);
    if (!layers.heat.picture.isNull())
        drawImage(canvas, layers.heat.area, layers.heat.picture);
}

void drawOutline(const SliceCanvas& canvas)
{
    if (canvas.layers.outline.empty())
        return;
    std::vector<QPolygonF> polygons;
    for (const WorldLine& line : canvas.layers.outline) {
        QPolygonF& polygon = polygons.emplace_back();
        for (const WorldPoint point : line)
            polygon << canvas.toView(point);
    }
    canvas.painter.setBrush(Qt::NoBrush);
    const auto draw = [&] {
        for (const QPolygonF& polygon : polygons)
            canvas.painter.drawPolygon(polygon);
    };
    if (!canvas.layers.outlineReplaced)
        return drawHaloed(canvas.painter, kOutlineColor, 1.6, draw);
    canvas.painter.setPen(QPen(kOutlineColor, 1.2, Qt::DashLine));
    draw();
}

void drawMark(const SliceCanvas& canvas)
{
    if (!canvas.layers.mark || canvas.slicesAway(*canvas.layers.mark) * canvas.layers.plane.sliceSpacingMm() > 3)
        return;
    const QPointF middle = canvas.toView(*canvas.layers.mark);
    canvas.painter.setBrush(Qt::NoBrush);
    drawHaloed(canvas.painter, kMarkColor, 1.4, [&] {
        // Four corners of a square: unlike the round outline and the crossing lines in form, not only in
        // colour.
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0}) {
                const QPointF corner = middle + QPointF(9 * sx, 9 * sy);
                canvas.painter.drawLine(corner, corner - QPointF(5 * sx, 0));
                canvas.painter.drawLine(corner, corner - QPointF(0, 5 * sy));
            }
    });
}

void drawScaleBar(const SliceCanvas& canvas)
{
    const double pixelsPerMm = canvas.transform.viewPixelsPerMm();
    const double mm = scaleBarMm(pixelsPerMm, std::min(160.0, canvas.size.width() * 0.3));
    const double right = std::round(canvas.size.width() - kMargin), left = right - mm * pixelsPerMm;
    const double bottom = std::round(canvas.size.height() - kMargin - 4);
    drawHaloed(canvas.painter, kTextColor, 1.4, [&] {
        canvas.painter.drawLine(QPointF(left, bottom), QPointF(right, bottom));
        canvas.painter.drawLine(QPointF(left, bottom - 5), QPointF(left, bottom));
        canvas.painter.drawLine(QPointF(right, bottom - 5), QPointF(right, bottom));
    });
    const double line = canvas.painter.fontMetrics().height();
    drawHaloedText(canvas.painter, QRectF(right - 120, bottom - 6 - line, 120, line), Qt::AlignRight | Qt::AlignBottom,
                   mm >= 10 ? tr("%1 cm").arg(mm / 10) : tr("%1 mm").arg(mm), kTextColor);
}

QString slicePosition(const SliceLayers& layers)
{
    const WorldPoint middle = layers.plane.toWorld(
        {{(layers.plane.width() - 1) / 2.0, (layers.plane.height() - 1) / 2.0}, double(layers.slice)});
    const char letter = directionLetter(layers.plane.inward());
    const double mm = letter == 'L' || letter == 'R' ? middle.x : letter == 'A' || letter == 'P' ? middle.y : middle.z;
    const char* names = letter == 'L' || letter == 'R' ? "LR" : letter == 'A' || letter == 'P' ? "PA" : "SI";
    return tr("%1 %2 mm").arg(QLatin1Char(names[mm < 0])).arg(std::abs(mm), 0, 'f', 1);
}

void drawTexts(const SliceCanvas& canvas)
{
    const SliceLayers& layers = canvas.layers;
    const QRectF inner = QRectF(QPointF(0, 0), canvas.size).adjusted(kMargin, kMargin - 2, -kMargin, -kMargin + 2);
    const double line = canvas.painter.fontMetrics().height();

    const QString name = tr(orientationName(layers.plane.orientation()));
    QStringList topLeft{layers.plane.isOblique() ? tr("%1, oblique").arg(name) : name,
                        tr("Image %1 / %2").arg(layers.slice + 1).arg(layers.plane.sliceCount())};
    // One number says where a slice is only along a direction of the patient.
    if (!layers.plane.isOblique())
        topLeft << slicePosition(layers);
    if (layers.slab.mode != SlabMode::Off)
        topLeft << slabText(layers.slab);
    topLeft += layers.cornerText;
    if (!layers.notice.isEmpty())
        topLeft << layers.notice;
    drawHaloedText(canvas.painter, inner, Qt::AlignLeft | Qt::AlignTop, topLeft.join(QLatin1Char('\n')), kTextColor);
    drawHaloedText(canvas.painter, inner, Qt::AlignRight | Qt::AlignTop,
                   tr("C %1  W %2").arg(layers.window.center, 0, 'f', 0).arg(layers.window.width, 0, 'f', 0),
                   kTextColor);
    // In a narrow view above the letter and the scale bar, not over them.
    const double wide = canvas.painter.fontMetrics().horizontalAdvance(layers.underCursor) + 2 * line;
    const double up = wide > inner.width() / 2 ? 2.5 * line : 0;
    drawHaloedText(canvas.painter, inner.adjusted(0, 0, 0, -up), Qt::AlignLeft | Qt::AlignBottom, layers.underCursor,
                   kTextColor);

    const EdgeLetters letters = layers.plane.letters();
    const auto letter = [&](const std::string& text, int flags, QRectF box) {
        drawHaloedText(canvas.painter, box, flags, QString::fromStdString(text), kLetterColor);
    };
    QFont bold = canvas.painter.font();
    bold.setBold(true);
    canvas.painter.setFont(bold);
    letter(letters.left, Qt::AlignLeft | Qt::AlignVCenter, inner);
    letter(letters.right, Qt::AlignRight | Qt::AlignVCenter, inner);
    letter(letters.top, Qt::AlignHCenter | Qt::AlignTop, inner);
    letter(letters.bottom, Qt::AlignHCenter | Qt::AlignBottom, inner.adjusted(0, line, 0, 0));
    bold.setBold(false);
    canvas.painter.setFont(bold);
    drawScaleBar(canvas);
}

} // namespace

QImage slicePicture(const imaging::Volume& volume, const SlicePlane& plane, int slice, const GrayTable& table)
{
    QImage picture(plane.width(), plane.height(), QImage::Format_RGB32);
    const std::size_t stride = std::size_t(picture.bytesPerLine()) / sizeof(std::uint32_t);
    auto* const pixels = reinterpret_cast<std::uint32_t*>(picture.bits());
    renderSlice(volume, plane, slice, table, std::span(pixels, stride * std::size_t(plane.height())), stride);
    return picture;
}

QImage slabPicture(const imaging::Volume& volume, const SlicePlane& plane, int slice, const Slab& slab,
                   const PictureArea& area, const GrayTable& table)
{
    if (!plane.isOblique() && slab.mode == SlabMode::Off)
        return slicePicture(volume, plane, slice, table);
    QImage picture(area.width, area.height, QImage::Format_RGB32);
    const std::size_t stride = std::size_t(picture.bytesPerLine()) / sizeof(std::uint32_t);
    const std::span pixels(reinterpret_cast<std::uint32_t*>(picture.bits()), stride * std::size_t(area.height));
    if (plane.isOblique())
        renderOblique(volume, plane, slice, slab, table, area, pixels, stride);
    else
        renderSlab(volume, plane, slice, slab, table, pixels, stride);
    return picture;
}

QString slabText(const Slab& slab)
{
    if (slab.mode == SlabMode::Off)
        return {};
    return tr("%1 %2 mm").arg(tr(slabName(slab.mode))).arg(slab.thicknessMm);
}

HeatPicture heatPicture(const imaging::FloatImage& map, const SlicePlane& plane, int slice, float largest,
                        double opacity)
{
    const PictureArea area = heatArea(map.geometry(), plane);
    if (area.width == 0 || area.height == 0)
        return {};
    QImage picture(area.width, area.height, QImage::Format_ARGB32_Premultiplied);
    const std::size_t stride = std::size_t(picture.bytesPerLine()) / sizeof(std::uint32_t);
    auto* const pixels = reinterpret_cast<std::uint32_t*>(picture.bits());
    renderHeat(map, plane, slice, largest, opacity, area, std::span(pixels, stride * std::size_t(area.height)), stride);
    return {std::move(picture), area};
}

void paintSlice(QPainter& painter, const QRectF& area, const SliceTransform& transform, const SliceLayers& layers)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, Qt::black);
    painter.translate(area.topLeft());
    const SliceCanvas canvas{painter, area.size(), transform, layers};
    drawPicture(canvas);
    paintCrosshair(painter, {area.width(), area.height()}, layers.crosshair, layers.handles);
    painter.setRenderHint(QPainter::Antialiasing);
    drawOutline(canvas);
    if (layers.nodule)
        drawAxes(painter, {layers.plane, layers.slice, transform}, *layers.nodule);
    drawMark(canvas);
    for (SliceOverlay* overlay : layers.overlays) {
        painter.save();
        overlay->paint(painter, {layers.plane, layers.slice, transform});
        painter.restore();
    }
    if (layers.texts)
        drawTexts(canvas);
    painter.restore();
}

} // namespace dsmt::viewer
