// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_map.h"

#include <QObject>

class QWidget;

namespace dsmt::ui {

/// The keys in force, which menus, tool tips and shortcuts follow.
class KeyBindings final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const KeyMap& map() const { return m_map; }
    void setMap(const KeyMap& map)
    {
        if (map == m_map)
            return;
        m_map = map;
        emit changed();
    }

    /// The first key of an action as the system writes it; empty when it has none.
    QString keyText(ReadingAction action) const { return nativeKey(m_map.keysOf(action).value(0)); }

signals:
    void changed();

private:
    KeyMap m_map;
};

/// Gives a widget a tool tip that names an action's key, and follows it.
/// @param text what the action does there; empty: in the words of the table of keys
void tellKey(QWidget& widget, const KeyBindings& keys, ReadingAction action, const QString& text = {});

} // namespace dsmt::ui
