// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

#include <string>

namespace dsmt::ui::testing {

/// Of 255, by which a channel of a pixel may differ before the pixel counts as another one. The baselines are JPEG.
inline constexpr int kOtherBy = 40;
/// The share of other pixels that is borne: text of a few words more or less, not a view that moved.
inline constexpr double kMostOther = 0.004;

/// A window as it is on the screen, half as large on each side, what changes with the clock painted over.
QImage pictureOf(QWidget& window);

/// Compares a picture with tests/ui/baselines/NAME_1x.jpg or _2x.jpg, whichever fits this run (QT_SCALE_FACTOR).
/// Written anew when DSMT_WRITE_BASELINES is set. What differs is left beside as NAME_1x.seen.png in the build folder.
/// @return why it differs; empty when it does not
std::string differenceFrom(const std::string& name, const QImage& picture);

} // namespace dsmt::ui::testing
