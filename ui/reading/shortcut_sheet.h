// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace dsmt::ui {

/// Every key of the Reading page on one sheet; any key or click outside closes it.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace dsmt::ui
