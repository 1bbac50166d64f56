// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/arrow_text_edit.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace dsmt::viewer {

ArrowTextEdit::ArrowTextEdit(const QString& text, QPointF at, QWidget* view) : QLineEdit(text, view)
{
    constexpr int kWidth = 200, kLongestText = 500;
    setMaxLength(kLongestText);
    setAccessibleName(tr("Text of the arrow"));
    setPlaceholderText(tr("Text of the arrow"));
    // The view has a cross.
    setCursor(Qt::IBeamCursor);
    const QSize size(std::min(kWidth, view->width()), sizeHint().height());
    const QPoint corner = at.toPoint() + QPoint(8, -size.height() / 2);
    setGeometry(QRect({std::clamp(corner.x(), 0, view->width() - size.width()),
                       std::clamp(corner.y(), 0, std::max(0, view->height() - size.height()))},
                      size));
    selectAll();
    show();
    setFocus();
}

bool ArrowTextEdit::event(QEvent* event)
{
    // Keys that are shortcuts of the window as well are for the text now.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ArrowTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return take();
    QLineEdit::keyPressEvent(event);
    // What it does not know must not move slices behind it.
    event->accept();
}

void ArrowTextEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // A menu of its own or another window takes the focus for a while only.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        take();
}

void ArrowTextEdit::take()
{
    if (m_isThrough)
        return;
    const QString written = text().trimmed();
    end();
    emit this->written(written);
}

void ArrowTextEdit::leave()
{
    if (!m_isThrough)
        end();
}

void ArrowTextEdit::end()
{
    m_isThrough = true;
    if (hasFocus())
        parentWidget()->setFocus();
    hide();
    deleteLater();
}

} // namespace dsmt::viewer
