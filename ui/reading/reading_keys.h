// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/reading_settings.h"
#include "viewer/tool.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>
#include <span>

namespace dsmt::ui {

Q_NAMESPACE

/// Their names stand in notes of what keys a person chose.
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
    AnalyzeOutline,
    AcceptPrediction,
    RejectPrediction,
    NextNodule,
    PreviousNodule,
    CaseReport,
    Cancel,
    Maximise,
    NextView,
    NextLayout,
    LayoutOne,
    LayoutThree,
    LayoutFour,
    LayoutOneAndThree,
    ShowScene,
    SceneNodule,
    SceneLung,
    SceneSoftTissue,
    SceneBone,
    SceneBox,
    SceneTurn,
    SceneCopy,
    SceneSave,
    ComparePrior,
    LinkPrior,
    LinkNodules,
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
    HideOverlays,
    ShowOutline,
    ShowFill,
    ShowAxes,
    ShowReaders,
    ShowPleura,
    ShowMaps,
    CompareMasks,
    SavePicture,
    CopyPicture,
    SendResults,
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
Q_ENUM_NS(ReadingAction)

/// A key and what it does, unless a person chose another (key_map.h): the shortcuts are made from this table, and so is
/// the sheet that shows them.
struct ReadingKey {
    ReadingAction action;
    const char* keys; ///< QKeySequence portable texts, separated by spaces
    const char* text; ///< English, context dsmt::ui::ReadingKeys
};

std::span<const ReadingKey> readingKeys();

/// What an action does, in the language of the window.
QString actionText(ReadingAction action);

/// The tool that an action takes up.
std::optional<viewer::Tool> toolOf(ReadingAction action);

/// One line of the shortcut sheet.
struct KeyLine {
    QString keys;
    QString text;
};

/// What the views and the window presets answer to: keys that are nobody's choice.
struct FixedKey {
    QString key; ///< QKeySequence portable text
    QString text;
};
QList<FixedKey> fixedKeys();

class KeyMap;
/// All keys of an action as this system writes them.
QString shownKeys(const KeyMap& keys, ReadingAction action);
/// Everything that keys and mouse do on the Reading page: the table above, the window presets and what the views
/// answer.
QList<KeyLine> keyLines(const KeyMap& keys, const std::vector<NamedWindow>& presets);

/// The name of a window preset in the language of the window; one that a person gave stays as it is.
QString presetName(const char* english);

} // namespace dsmt::ui
