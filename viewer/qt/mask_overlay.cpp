// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/mask_overlay.h"

#include "viewer/mask_outline.h"
#include "viewer/qt/axis_painter.h"
#include "viewer/qt/haloed.h"
#include "viewer/qt/slice_view.h"

#include <QKeyEvent>
#include <QPainterPath>

#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr int kWheelNotch = 120; ///< eighths of a degree

bool isBrush(Tool tool)
{
    return tool == Tool::Brush || tool == Tool::Eraser;
}

} // namespace

bool isMaskTool(Tool tool)
{
    return isBrush(tool) || tool == Tool::Fill;
}

void MaskOverlay::setBrush(double radiusMm, bool inDepth)
{
    m_radiusMm = radiusMm;
    m_inDepth = inDepth;
}

MaskTouch MaskOverlay::touchOf(const SliceView& view, const ShownSlice& shown, const SlicePointer& pointer) const
{
    return {view.tool(), pointer.world, shown.plane.inward(), shown.plane.sliceSpacingMm(),
            m_inDepth != pointer.modifiers.testFlag(Qt::ControlModifier)};
}

void MaskOverlay::paint(QPainter& painter, const ShownSlice& shown)
{
    paintMask(painter, shown);
    if (m_mask && m_nodule)
        drawAxes(painter, shown, *m_nodule);
    // A picture that leaves the window shows no pointer.
    if (m_pointer && dynamic_cast<QWidget*>(painter.device()))
        paintBrush(painter, shown);
}

void MaskOverlay::paintMask(QPainter& painter, const ShownSlice& shown) const
{
    if (!m_mask)
        return;
    QPainterPath path; // odd-even: holes stay open
    for (const WorldLine& line : maskOutline(*m_mask, shown.plane, shown.slice)) {
        QPolygonF polygon;
        for (const imaging::WorldPoint point : line)
            polygon << shown.toView(point);
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    if (path.isEmpty())
        return;
    QColor fill = kEditedColor;
    fill.setAlphaF(float(m_opacity));
    painter.fillPath(path, fill);
    painter.setBrush(Qt::NoBrush);
    drawHaloed(painter, kEditedColor, 1.8, [&] { painter.drawPath(path); });
}

void MaskOverlay::paintBrush(QPainter& painter, const ShownSlice& shown) const
{
    const double along = std::abs(dot(m_pointer->normal, shown.plane.inward()));
    const double away = std::abs(dot(m_pointer->at - shown.toWorld({0, 0}), shown.plane.inward()));
    double radius = m_radiusMm;
    if (m_pointer->inDepth && away < radius)
        radius = std::sqrt(radius * radius - away * away);
    else if (m_pointer->inDepth || along < 1 - 1e-9 || away > shown.plane.sliceSpacingMm() / 2)
        return;
    const double pixels = radius * shown.transform.viewPixelsPerMm();
    painter.setBrush(Qt::NoBrush);
    drawHaloed(painter, m_pointer->tool == Tool::Eraser ? kMarkColor : kEditedColor, 1.2,
               [&] { painter.drawEllipse(shown.toView(m_pointer->at), pixels, pixels); });
}

bool MaskOverlay::press(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    if (!isMaskTool(view.tool()))
        return false;
    emit touched(touchOf(view, shown, pointer));
    return true;
}

bool MaskOverlay::doubleClick(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    return press(view, shown, pointer);
}

void MaskOverlay::drag(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    const MaskTouch touch = touchOf(view, shown, pointer);
    if (isBrush(touch.tool))
        m_pointer = touch;
    emit moved(touch);
}

void MaskOverlay::release(SliceView&, const ShownSlice&, const SlicePointer&)
{
    emit lifted();
}

std::optional<Qt::CursorShape> MaskOverlay::hover(SliceView& view, const ShownSlice& shown, const SlicePointer& pointer)
{
    const bool hadBrush = m_pointer.has_value();
    m_pointer.reset();
    if (isBrush(view.tool()))
        m_pointer = touchOf(view, shown, pointer);
    if (hadBrush || m_pointer)
        emit brushMoved();
    return isMaskTool(view.tool()) ? std::optional(Qt::CrossCursor) : std::nullopt;
}

bool MaskOverlay::key(SliceView& view, const ShownSlice& shown, QKeyEvent& event)
{
    if (isBrush(view.tool()) && (event.key() == Qt::Key_Less || event.key() == Qt::Key_Greater)) {
        emit radiusStepped(event.key() == Qt::Key_Less ? -1 : 1);
        return true;
    }
    if (isMaskTool(view.tool()) && event.key() == Qt::Key_Space) {
        const QPointF place = shown.toView(view.crosshair());
        emit touched(touchOf(view, shown, {place, shown.toWorld(place), event.modifiers()}));
        emit lifted();
        return true;
    }
    return false;
}

bool MaskOverlay::wheel(SliceView& view, int delta, Qt::KeyboardModifiers modifiers)
{
    if (!isBrush(view.tool()) || modifiers != Qt::ShiftModifier)
        return false;
    m_wheelRest += delta;
    const int steps = m_wheelRest / kWheelNotch;
    m_wheelRest -= steps * kWheelNotch;
    if (steps != 0)
        emit radiusStepped(steps);
    return true;
}

void MaskOverlay::leave(SliceView&)
{
    if (m_pointer) {
        m_pointer.reset();
        emit brushMoved();
    }
}

} // namespace dsmt::viewer
