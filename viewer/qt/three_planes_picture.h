// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"
#include "viewer/window_level.h"

#include <QImage>
#include <QSize>
#include <QStringList>

#include <optional>

namespace dsmt::viewer {

/// The three planes through a point, 100 mm across, with the nodule's outline and axes, lines of text under
/// them and "Research use only". Needs a QGuiApplication (any platform, also offscreen) for its fonts.
QImage threePlanesPicture(const imaging::VolumePtr& volume, imaging::WorldPoint center, const imaging::MaskPtr& mask,
                          const std::optional<NoduleMeasurements>& measurements, const QStringList& caption,
                          QSize size = {1500, 660}, WindowLevel window = {});

} // namespace dsmt::viewer
