// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace dsmt::ui {

/// From now on the Tab key goes through these parts one after the other: a part that takes the focus alone, of others
/// the widgets in them as they were made. All must be of one window.
void setTabOrderThrough(const QList<QWidget*>& parts);

} // namespace dsmt::ui
