// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace dsmt::ui {

/// A page that is scrolled where the window is smaller than it, without a frame.
QScrollArea* scrolled(QWidget* page);

} // namespace dsmt::ui
