// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "ui/reading/view_grid.h"
#include "ui/theme/theme.h"

#include <QList>

#include <functional>
#include <optional>

class QToolButton;

namespace dsmt::ui {

class ToolRow;

/// A button with a menu of actions in the words of the table of keys, their keys beside them; groups are set apart.
/// @param isOn whether an action is in force, nothing for one that is only done
QToolButton* actionMenuButton(const QString& text, const QString& toolTip, const QList<QList<ReadingAction>>& groups,
                              const KeyBindings& bindings, std::function<void(ReadingAction)> perform,
                              std::function<std::optional<bool>(ReadingAction)> isOn, QWidget* parent);

/// The menus of a row of tools, in which a button each.
struct ToolMenus {
    ToolRow& row;
    const Theme& theme;
    const KeyBindings& keys;
    std::function<void(ReadingAction)> perform;
    std::function<std::optional<bool>(ReadingAction)> isOn;

    /// At the end of the row. @param icon of the theme
    QToolButton* add(const QString& text, const QString& icon, const QString& toolTip,
                     const QList<QList<ReadingAction>>& groups) const;
};

QList<QList<ReadingAction>> layoutActions();
QList<QList<ReadingAction>> displayActions();
QList<QList<ReadingAction>> overlayActions();
QList<QList<ReadingAction>> pictureActions();

/// The layout that an action chooses; nothing when it chooses none.
std::optional<ViewLayout> layoutOf(ReadingAction action);

} // namespace dsmt::ui
