// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/reading_keys.h"
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
    ToolStrip(const Theme& theme, LinkedPlanes& planes, QUndoStack& undo, QWidget* parent = nullptr);

private:
    QToolButton* addButton(const QIcon& icon, ReadingAction action);
    void showTool(viewer::Tool tool);

    std::vector<std::pair<viewer::Tool, QToolButton*>> m_tools;
};

} // namespace dsmt::ui
