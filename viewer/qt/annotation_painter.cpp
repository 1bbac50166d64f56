// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_painter.h"

#include "viewer/qt/haloed.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr double kDimmed = 0.5;
constexpr double kMarkSize = 6; ///< view pixels from the middle

struct AnnotationCanvas {
    QPainter& painter;
    const SliceTransform& transform;

    QPointF at(PicturePoint picture) const
    {
        const ViewPoint point = transform.toView(picture);
        return {point.x, point.y};
    }
};

QColor colorOf(const AnnotationPicture& picture)
{
    if (picture.selected)
        return kSelectedColor;
    return picture.kind == AnnotationKind::NoduleMark ? kMarkColor : kAnnotationColor;
}

QList<QPolygonF> polylinesOf(const AnnotationCanvas& canvas, const AnnotationShape& shape)
{
    QList<QPolygonF> polylines;
    for (const PictureLine& line : shape.lines) {
        QPolygonF polyline;
        for (const PicturePoint point : line)
            polyline << canvas.at(point);
        polylines << polyline;
    }
    return polylines;
}

QList<QLineF> linesOf(const QList<QPolygonF>& polylines)
{
    QList<QLineF> lines;
    for (const QPolygonF& polyline : polylines)
        for (qsizetype n = 0; n + 1 < polyline.size(); ++n)
            lines << QLineF(polyline[n], polyline[n + 1]);
    return lines;
}

/// Strokes at both ends that say where exactly a length begins and ends.
void drawEndTicks(QPainter& painter, const QPolygonF& line)
{
    const QPointF along = line.last() - line.first();
    const double pixels = std::hypot(along.x(), along.y());
    if (pixels < 8)
        return;
    const QPointF tick = QPointF(-along.y(), along.x()) * (4 / pixels);
    for (const QPointF& end : {line.first(), line.last()})
        painter.drawLine(end - tick, end + tick);
}

void drawArrowHead(QPainter& painter, const QPolygonF& shaft)
{
    const QPointF back = shaft.last() - shaft.first();
    const double pixels = std::hypot(back.x(), back.y());
    if (pixels < 1)
        return;
    const QPointF along = back * (11 / pixels), across = QPointF(-along.y(), along.x()) * 0.45;
    painter.drawPolyline(QPolygonF({shaft.first() + along + across, shaft.first(), shaft.first() + along - across}));
}

/// A diamond: the corners of a square are the nodule that is marked for analysis.
QPolygonF markSign(QPointF middle, double size)
{
    return QPolygonF({middle + QPointF(0, -size), middle + QPointF(size, 0), middle + QPointF(0, size),
                      middle + QPointF(-size, 0), middle + QPointF(0, -size)});
}

void drawShape(const AnnotationCanvas& canvas, const AnnotationPicture& picture)
{
    QPainter& painter = canvas.painter;
    const QList<QPolygonF> polylines = polylinesOf(canvas, picture.shape);
    const bool isWhole = !picture.shape.handles.empty();
    const QColor color = colorOf(picture);
    painter.setBrush(Qt::NoBrush);
    drawHaloed(painter, color, picture.hovered || picture.selected ? 2.2 : 1.6, [&] {
        for (const QPolygonF& polyline : polylines) {
            painter.drawPolyline(polyline);
            if (isWhole && (picture.kind == AnnotationKind::Distance || picture.kind == AnnotationKind::Bidirectional))
                drawEndTicks(painter, polyline);
            if (isWhole && picture.kind == AnnotationKind::TextArrow)
                drawArrowHead(painter, polyline);
        }
        for (const PicturePoint crossing : picture.shape.crossings)
            painter.drawEllipse(canvas.at(crossing), 2.5, 2.5);
        if (picture.kind == AnnotationKind::NoduleMark)
            painter.drawPolygon(markSign(canvas.at(picture.shape.handles[0]), kMarkSize + (picture.hovered ? 1 : 0)));
    });
    if (!(picture.selected || picture.hovered) || picture.kind == AnnotationKind::NoduleMark)
        return;
    painter.setBrush(kOverlayShadow);
    drawHaloed(painter, color, 1.4, [&] {
        for (const PicturePoint handle : picture.shape.handles)
            painter.drawEllipse(canvas.at(handle), 4, 4);
    });
}

void drawLabel(const AnnotationCanvas& canvas, const AnnotationPicture& picture, LabelSurroundings& surroundings)
{
    constexpr double kPadding = 4;
    const QList<QLineF> own = linesOf(polylinesOf(canvas, picture.shape));
    const QString text = picture.label.join(QLatin1Char('\n'));
    const QSizeF size = canvas.painter.fontMetrics().size(0, text) + QSize(int(2 * kPadding), 2);
    QList<LabelAnchor> anchors = anchorsAround(own);
    if (picture.kind == AnnotationKind::NoduleMark || picture.kind == AnnotationKind::TextArrow)
        anchors = anchorsAt(canvas.at(picture.shape.handles.back()));
    const QRectF box = labelPlace(size, anchors, own, surroundings);
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(kLabelBack);
    canvas.painter.drawRoundedRect(box, 3, 3);
    canvas.painter.setPen(colorOf(picture));
    canvas.painter.drawText(box.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    surroundings.labels << box;
}

} // namespace

void paintAnnotations(QPainter& painter, const SliceTransform& transform,
                      const std::vector<AnnotationPicture>& pictures)
{
    const AnnotationCanvas canvas{painter, transform};
    std::vector<const AnnotationPicture*> order;
    for (const AnnotationPicture& picture : pictures)
        order.push_back(&picture);
    std::stable_partition(order.begin(), order.end(), [](const auto* picture) { return !picture->selected; });

    LabelSurroundings surroundings{
        QRectF(0, 0, transform.view().width, transform.view().height).adjusted(4, 4, -4, -4), {}, {}};
    for (const AnnotationPicture* picture : order) {
        painter.setOpacity(picture->shape.dimmed ? kDimmed : 1);
        drawShape(canvas, *picture);
        surroundings.lines << linesOf(polylinesOf(canvas, picture->shape));
        if (picture->kind == AnnotationKind::NoduleMark)
            surroundings.lines << linesOf({markSign(canvas.at(picture->shape.handles[0]), kMarkSize)});
    }
    // What is selected chooses its place first.
    for (auto each = order.rbegin(); each != order.rend(); ++each) {
        const AnnotationPicture& picture = **each;
        // Where another plane cuts it, a figure would only hide the picture.
        if (picture.label.isEmpty() || picture.shape.handles.empty())
            continue;
        painter.setOpacity(picture.shape.dimmed ? kDimmed : 1);
        drawLabel(canvas, picture, surroundings);
    }
    painter.setOpacity(1);
}

} // namespace dsmt::viewer
