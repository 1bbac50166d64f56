// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/reading_keys.h"

#include <QDialog>

namespace dsmt::ui {

/// Keys and what they do on one sheet over the window, no larger than it; any key or click outside closes it.
class KeySheet : public QDialog {
    Q_OBJECT

public:
    /// @param corner a widget beside the title, or null; the sheet takes it
    KeySheet(const QString& title, const QList<KeyLine>& lines, QWidget* parent, QWidget* corner = nullptr);

    void showOverWindow();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace dsmt::ui
