// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"

#include <QDialog>

namespace dsmt::ui {

/// Every key of the Reading page on one sheet, with a way to change them; any key or click outside closes it.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(KeyBindings& bindings, const std::vector<NamedWindow>& presets, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace dsmt::ui
