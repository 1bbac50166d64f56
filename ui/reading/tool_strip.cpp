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

QString withKey(const QString& text, const QString& key)
{
    return ToolStrip::tr("%1 (%2)").arg(text, key);
}

} // namespace

ToolStrip::ToolStrip(const Theme& theme, LinkedPlanes& planes, QUndoStack& undo, QWidget* parent) : QWidget(parent)
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
    // "Undo: Distance (Ctrl+Z)"
    const auto nameStep = [](QToolButton* button, ReadingAction action, const QString& step) {
        const ActionWords words = actionWords(action);
        button->setToolTip(withKey(step.isEmpty() ? words.text : tr("%1: %2").arg(words.text, step), words.key));
    };
    connect(&undo, &QUndoStack::undoTextChanged, undoButton,
            [=](const QString& step) { nameStep(undoButton, ReadingAction::Undo, step); });
    connect(&undo, &QUndoStack::redoTextChanged, redoButton,
            [=](const QString& step) { nameStep(redoButton, ReadingAction::Redo, step); });
}

QToolButton* ToolStrip::addButton(const QIcon& icon, ReadingAction action)
{
    auto* button = new QToolButton(this);
    const ActionWords words = actionWords(action);
    button->setIcon(icon);
    button->setToolTip(withKey(words.text, words.key));
    button->setAccessibleName(words.text);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void ToolStrip::showTool(viewer::Tool tool)
{
    for (const auto& [each, button] : m_tools)
        button->setChecked(each == tool);
}

} // namespace dsmt::ui
