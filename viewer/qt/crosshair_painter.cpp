// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/crosshair_painter.h"

#include "viewer/qt/overlay_colors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr double kGap = 14; ///< on each side of the place where lines meet
constexpr double kHandleRadius = 4;
constexpr double kHandleInset = 30; ///< from the edge of the view: inside of letters and corner texts

void paintLine(QPainter& painter, ViewSize view, const ViewLine& line, std::optional<ViewPoint> middle)
{
    const auto ends = lineEnds(line, view, 0);
    if (!ends)
        return;
    const QPointF from((*ends)[0].x, (*ends)[0].y), to((*ends)[1].x, (*ends)[1].y);
    if (!middle)
        return painter.drawLine(from, to);
    const QPointF along(line.alongX, line.alongY);
    const double before = QPointF::dotProduct(QPointF(middle->x, middle->y) - from, along);
    const double length = QPointF::dotProduct(to - from, along);
    if (before - kGap > 0)
        painter.drawLine(from, from + along * std::min(before - kGap, length));
    if (before + kGap < length)
        painter.drawLine(from + along * std::max(before + kGap, 0.0), to);
}

void paintHandles(QPainter& painter, ViewSize view, const ViewLine& line)
{
    const auto ends = crosshairHandles(line, view);
    if (!ends)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(kOverlayShadow);
    for (const ViewPoint end : *ends)
        painter.drawEllipse(QPointF(end.x, end.y), kHandleRadius, kHandleRadius);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void paintCrosshair(QPainter& painter, ViewSize view, std::span<const ViewLine> lines, bool handles)
{
    const auto middle = lines.size() == 2 ? meetingPoint(lines[0], lines[1]) : std::nullopt;
    for (const ViewLine& line : lines) {
        // Upright and level lines are sharp only without smoothing.
        const bool straight = std::abs(line.alongX * line.alongY) < 1e-6;
        painter.setRenderHint(QPainter::Antialiasing, !straight);
        painter.setPen(QPen(kCrosshairColor, straight ? 1 : 1.2));
        paintLine(painter, view, line, middle);
        if (handles)
            paintHandles(painter, view, line);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::optional<std::array<ViewPoint, 2>> crosshairHandles(const ViewLine& line, ViewSize view)
{
    return lineEnds(line, view, kHandleInset);
}

} // namespace dsmt::viewer
