// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/tool_strip.h"

#include "ui/reading/linked_planes.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QUndoStack>

#include <array>

namespace dsmt::ui {

namespace {

struct ToolIcon {
    ReadingAction action;
    const char* icon;
    bool beginsGroup = false;
};

constexpr std::array kTools{
    ToolIcon{ReadingAction::MarkNodule, "mark"},        ToolIcon{ReadingAction::DrawDistance, "distance", true},
    ToolIcon{ReadingAction::DrawBidirectional, "axes"}, ToolIcon{ReadingAction::DrawAngle, "angle"},
    ToolIcon{ReadingAction::DrawEllipse, "ellipse"},    ToolIcon{ReadingAction::DrawFreehand, "freehand"},
    ToolIcon{ReadingAction::DrawArrow, "arrow"},        ToolIcon{ReadingAction::PaintMask, "brush", true},
    ToolIcon{ReadingAction::EraseMask, "eraser"},       ToolIcon{ReadingAction::FillMask, "fill"},
};

constexpr int kGroupGap = 6;

} // namespace

ToolStrip::ToolStrip(const Theme& theme, LinkedPlanes& planes, QUndoStack& undo, const KeyBindings& keys,
                     QWidget* parent)
    : QWidget(parent), m_undo(undo), m_keys(keys)
{
    setObjectName("toolStrip");
    setAccessibleName(tr("Tools"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    for (const ToolIcon& each : kTools) {
        if (each.beginsGroup)
            row->addSpacing(kGroupGap);
        QToolButton* button = addButton(theme.icon(each.icon), each.action);
        button->setCheckable(true);
        const viewer::Tool tool = *toolOf(each.action);
        m_tools.emplace_back(tool, button);
        connect(button, &QToolButton::clicked, this,
                [&planes, tool](bool checked) { planes.setTool(checked ? tool : viewer::Tool::Browse); });
    }
    connect(&planes, &LinkedPlanes::toolChanged, this, &ToolStrip::showTool);
    showTool(planes.tool());

    row->addSpacing(kGroupGap);
    QToolButton* undoButton = addButton(theme.icon("undo"), ReadingAction::Undo);
    QToolButton* redoButton = addButton(theme.icon("redo"), ReadingAction::Redo);
    undoButton->setEnabled(undo.canUndo());
    redoButton->setEnabled(undo.canRedo());
    connect(undoButton, &QToolButton::clicked, &undo, &QUndoStack::undo);
    connect(redoButton, &QToolButton::clicked, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::canUndoChanged, undoButton, &QToolButton::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, redoButton, &QToolButton::setEnabled);
    connect(&undo, &QUndoStack::undoTextChanged, this, &ToolStrip::explain);
    connect(&undo, &QUndoStack::redoTextChanged, this, &ToolStrip::explain);
    connect(&keys, &KeyBindings::changed, this, &ToolStrip::explain);
    explain();
}

QToolButton* ToolStrip::addButton(const QIcon& icon, ReadingAction action)
{
    auto* button = new QToolButton(this);
    button->setIcon(icon);
    button->setAccessibleName(actionText(action));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    m_buttons.emplace_back(action, button);
    return button;
}

void ToolStrip::explain()
{
    for (const auto& [action, button] : m_buttons) {
        const QString step = action == ReadingAction::Undo   ? m_undo.undoText()
                             : action == ReadingAction::Redo ? m_undo.redoText()
                                                             : QString();
        const QString text = step.isEmpty() ? actionText(action) : tr("%1: %2").arg(actionText(action), step);
        const QString key = m_keys.keyText(action);
        button->setToolTip(key.isEmpty() ? text : tr("%1 (%2)").arg(text, key));
    }
}

void ToolStrip::showTool(viewer::Tool tool)
{
    for (const auto& [each, button] : m_tools)
        button->setChecked(each == tool);
}

} // namespace dsmt::ui
