// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/key_bindings.h"

#include <QWidget>

namespace dsmt::ui {

void tellKey(QWidget& widget, const KeyBindings& keys, ReadingAction action, const QString& text)
{
    const auto tell = [&widget, &keys, action, text = text.isEmpty() ? actionText(action) : text] {
        const QString key = keys.keyText(action);
        widget.setToolTip(key.isEmpty() ? text : KeyBindings::tr("%1 (%2)").arg(text, key));
    };
    QObject::connect(&keys, &KeyBindings::changed, &widget, tell);
    tell();
}

} // namespace dsmt::ui
