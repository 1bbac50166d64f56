// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialogButtonBox;
class QPushButton;

namespace dsmt::ui {

/// The button that a dialog is about: it stands out, and Enter presses it. It gets its name before it gets its style,
/// which is not looked up again.
QPushButton* addPrimaryButton(QDialogButtonBox& box, const QString& text);

} // namespace dsmt::ui
