// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/explanation_picture.h"

#include "viewer/heat_layer.h"
#include "viewer/qt/heat_scale.h"
#include "viewer/qt/overlay_colors.h"
#include "viewer/qt/planes_page.h"

#include <QPainter>

namespace dsmt::viewer {

namespace {

constexpr int kPanel = 400, kTitle = 34, kScale = 130, kCaption = 116;
constexpr int kScaleWidth = 16, kScaleHeight = 240;

/// Colours from the largest magnitude for invasiveness down to the largest against it.
void paintScale(QPainter& painter, QPoint corner, float largest)
{
    const QRect bar(corner.x() + 14, corner.y() + (kPanel - kScaleHeight) / 2, kScaleWidth, kScaleHeight);
    painter.fillRect(bar, Qt::black);
    painter.drawImage(bar, heatRamp(Qt::Vertical));
    painter.setPen(kTextColor);
    const auto label = [&](int y, const QString& text) {
        painter.drawText(QRect(bar.right() + 8, y - 12, kScale - kScaleWidth - 22, 24),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    label(bar.top(), QStringLiteral("+%1").arg(double(largest), 0, 'f', 2));
    label(bar.center().y(), QStringLiteral("0"));
    label(bar.bottom(), QStringLiteral("\u2212%1").arg(double(largest), 0, 'f', 2));
}

} // namespace

QImage explanationPicture(const imaging::VolumePtr& volume, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                          const std::vector<ShownMap>& maps, const QStringList& caption)
{
    const int width = 3 * kPanel + 2 * kPanelGap + kScale;
    QImage picture = emptyPage({width, int(maps.size()) * (kTitle + kPanel) + kCaption});
    QPainter painter(&picture);
    startPage(painter, width);
    int top = 0;
    for (const ShownMap& shown : maps) {
        painter.setPen(kTextColor);
        painter.drawText(QRect(8, top, width - 16, kTitle), Qt::AlignLeft | Qt::AlignVCenter, shown.title);
        paintThreePlanes(painter, {0, top + kTitle}, kPanel,
                         {volume, center, mask, std::nullopt, &shown.map, shown.fieldMm, {}});
        paintScale(painter, {3 * kPanel + 2 * kPanelGap, top + kTitle}, largestMagnitude(shown.map));
        top += kTitle + kPanel;
    }
    paintCaption(painter, QRect(0, top, width, kCaption), caption);
    return picture;
}

} // namespace dsmt::viewer
