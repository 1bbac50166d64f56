// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/tool.h"

#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace dsmt::ui {

enum class ReadingAction {
    MarkNodule,
    DrawDistance,
    DrawBidirectional,
    DrawAngle,
    DrawEllipse,
    DrawFreehand,
    DrawArrow,
    PaintMask,
    EraseMask,
    FillMask,
    Undo,
    Redo,
    Analyze,
    Cancel,
    Maximise,
    NextView,
    NextLayout,
    LayoutOne,
    LayoutThree,
    LayoutFour,
    LayoutOneAndThree,
    ShowScene,
    ZoomIn,
    Fit,
    OneToOne,
    LinkZoom,
    NextSlab,
    ThinnerSlab,
    ThickerSlab,
    Invert,
    Interpolate,
    ShowTexts,
    ShowCrosshair,
    PlayCine,
    CineSlower,
    CineFaster,
    CineBackwards,
    CineBounce,
    TurnLeft,
    TurnRight,
    TurnLeftALittle,
    TurnRightALittle,
    Straighten,
    KeySheet
};

/// A key and what it does: the shortcuts are made from this table, and so is the sheet that shows them.
struct ReadingKey {
    ReadingAction action;
    const char* keys; ///< QKeySequence portable texts, separated by spaces
    const char* text; ///< English, context dsmt::ui::ReadingKeys
};

std::span<const ReadingKey> readingKeys();

/// What an action does, and its first key as the system writes it.
struct ActionWords {
    QString text, key;
};
ActionWords actionWords(ReadingAction action);

/// The tool that an action takes up.
std::optional<viewer::Tool> toolOf(ReadingAction action);

/// One line of the shortcut sheet.
struct KeyLine {
    QString keys;
    QString text;
};

/// Everything that keys and mouse do on the Reading page: the table above, the window presets and what the views
/// answer.
QList<KeyLine> keyLines();

/// The name of a window preset in the language of the window.
QString presetName(const char* english);

} // namespace dsmt::ui
