// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/heat_scale.h"

#include "viewer/heat_layer.h"
#include "viewer/qt/haloed.h"
#include "viewer/qt/planes_page.h"

#include <QFontMetrics>

#include <cmath>

namespace dsmt::viewer {

namespace {

constexpr int kSteps = 128;
constexpr double kBarHeight = 10, kGap = 3;

/// Two significant digits, with its sign.
QString figure(double value)
{
    const int decimals = std::clamp(1 - int(std::floor(std::log10(std::max(1e-9, std::abs(value))))), 0, 5);
    return (value > 0 ? QStringLiteral("+") : QStringLiteral("\u2212")) +
           QString::number(std::abs(value), 'f', decimals);
}

} // namespace

QImage heatRamp(Qt::Orientation direction)
{
    const bool across = direction == Qt::Horizontal;
    imaging::Geometry grid;
    grid.size = across ? imaging::Size{kSteps, 1, 1} : imaging::Size{1, 1, kSteps};
    std::vector<float> values;
    for (int n = 0; n < kSteps; ++n)
        values.push_back(float(2.0 * n / (kSteps - 1) - 1));
    const imaging::FloatImage ramp(grid, std::move(values));
    // Up on a coronal plane is superior, right on it the patient's left: both count up.
    const SlicePlane plane(grid, Orientation::Coronal);
    QImage colors(plane.width(), plane.height(), QImage::Format_ARGB32_Premultiplied);
    const std::size_t stride = std::size_t(colors.bytesPerLine()) / sizeof(std::uint32_t);
    renderHeat(ramp, plane, 0, 1, kHeatOpacity, wholePicture(plane),
               std::span(reinterpret_cast<std::uint32_t*>(colors.bits()), stride * std::size_t(colors.height())),
               stride);
    return colors;
}

double heatScaleHeight(const QFontMetrics& font)
{
    return 3 * font.height() + kBarHeight + 2 * kGap;
}

void paintHeatScale(QPainter& painter, const QRectF& area, const HeatScale& scale)
{
    const double line = painter.fontMetrics().height();
    const QRectF title(area.left(), area.top(), area.width(), line);
    drawHaloedText(painter, title, Qt::AlignLeft | Qt::AlignVCenter, scale.title, kTextColor);
    const QRectF bar(area.left(), title.bottom() + kGap, area.width(), kBarHeight);
    painter.fillRect(bar, Qt::black);
    painter.drawImage(bar, heatRamp(Qt::Horizontal));
    const QRectF figures(area.left(), bar.bottom() + kGap, area.width(), line);
    const auto write = [&](const QRectF& box, Qt::AlignmentFlag side, const QString& text) {
        drawHaloedText(painter, box, side | Qt::AlignVCenter, text, kTextColor);
    };
    write(figures, Qt::AlignLeft, figure(-double(scale.largest)));
    write(figures, Qt::AlignHCenter, QStringLiteral("0"));
    write(figures, Qt::AlignRight, figure(double(scale.largest)));
    const QRectF words = figures.translated(0, line);
    write(words, Qt::AlignLeft, scale.against);
    write(words, Qt::AlignRight, scale.inFavour);
}

} // namespace dsmt::viewer
