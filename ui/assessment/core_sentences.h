// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dsmt::ui {

/// Core speaks English, with figures in its sentences. Those that are known come back in the language of the window
/// with the same figures; others as they are.
QString translatedSentence(const QString& english);

/// A message of core for the screen: translated, first letter large, full stop at the end.
QString sentence(const QString& text);

} // namespace dsmt::ui
