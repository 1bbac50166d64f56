// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"
#include "viewer/window_level.h"

#include <QImage>
#include <QPoint>
#include <QRect>
#include <QStringList>

#include <optional>

class QPainter;

namespace dsmt::viewer {

// What pictures of slices for a file are made of.

inline constexpr int kPanelGap = 4;         ///< pixels between two slices
inline constexpr double kHeatOpacity = 0.6; ///< of a map over the CT where it is largest

/// A nodule in its three planes.
struct ThreePlanes {
    imaging::VolumePtr volume;
    imaging::WorldPoint center;
    imaging::MaskPtr mask; ///< null: a mark at the center instead of the outline
    std::optional<NoduleMeasurements> measurements;
    const imaging::FloatImage* map = nullptr; ///< drawn over the CT
    double fieldMm = 100;                     ///< across each slice
    WindowLevel window;
};

QImage emptyPage(QSize size);
/// Sets the font for a page of this width.
void startPage(QPainter& painter, int width);
/// Three squares side by side, `panel` pixels each.
void paintThreePlanes(QPainter& painter, QPoint corner, int panel, const ThreePlanes& shown);
/// Lines on the left, "Research use only" on the right.
void paintCaption(QPainter& painter, QRect area, const QStringList& caption);

} // namespace dsmt::viewer
