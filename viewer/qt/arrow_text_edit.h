// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace dsmt::viewer {

/// A line over a view to write what an arrow says. Enter, and any click elsewhere, take the text; Esc leaves it as it
/// was. It deletes itself when it is through.
class ArrowTextEdit final : public QLineEdit {
    Q_OBJECT

public:
    /// @param at where the arrow's tail is in the view
    ArrowTextEdit(const QString& text, QPointF at, QWidget* view);

    /// As Esc does.
    void leave();

signals:
    void written(const QString& text);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void take();
    void end();

    bool m_isThrough = false;
};

} // namespace dsmt::viewer
