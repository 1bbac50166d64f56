// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "ui/reading/key_sheet.h"

class QPushButton;

namespace dsmt::ui {

/// Every key of the Reading page, with a way to change them.
class ShortcutSheet final : public KeySheet {
    Q_OBJECT

public:
    ShortcutSheet(KeyBindings& bindings, const std::vector<NamedWindow>& presets, QWidget* parent);

private:
    ShortcutSheet(KeyBindings& bindings, const std::vector<NamedWindow>& presets, QWidget* parent, QPushButton* change);
};

} // namespace dsmt::ui
