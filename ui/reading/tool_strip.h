// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_bindings.h"
#include "ui/theme/theme.h"
#include "viewer/tool.h"

#include <QWidget>

#include <utility>
#include <vector>

class QToolButton;
class QUndoStack;

namespace dsmt::ui {

class LinkedPlanes;

/// Every tool of the planes as a small button, the one in hand pressed, and undo and redo. Pressing it again puts the
/// tool away.
class ToolStrip final : public QWidget {
    Q_OBJECT

public:
    ToolStrip(const Theme& theme, LinkedPlanes& planes, QUndoStack& undo, const KeyBindings& keys,
              QWidget* parent = nullptr);

private:
    QToolButton* addButton(const QIcon& icon, ReadingAction action);
    void showTool(viewer::Tool tool);
    /// "Undo: Distance (Ctrl+Z)"
    void explain();

    const QUndoStack& m_undo;
    const KeyBindings& m_keys;
    std::vector<std::pair<ReadingAction, QToolButton*>> m_buttons;
    std::vector<std::pair<viewer::Tool, QToolButton*>> m_tools;
};

} // namespace dsmt::ui
