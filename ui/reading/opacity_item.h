// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace dsmt::ui {

/// A slider in a menu, of an opacity in [0, 1]; it shows what `opacity` gives whenever the menu opens.
void addOpacityItem(QMenu& menu, const QString& text, std::function<double()> opacity,
                    std::function<void(double)> setOpacity);

} // namespace dsmt::ui
