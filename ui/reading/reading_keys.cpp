// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_keys.h"

#include "ui/reading/key_map.h"
#include "viewer/window_level.h"

#include <QCoreApplication>

#include <array>

namespace dsmt::ui {

namespace {

constexpr const char* kContext = "dsmt::ui::ReadingKeys";

constexpr std::array kKeys{
    ReadingKey{ReadingAction::MarkNodule, "N M",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Mark a nodule: then click its middle")},
    ReadingKey{ReadingAction::DrawDistance, "D",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Distance: drag from end to end")},
    ReadingKey{ReadingAction::DrawBidirectional, "K",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Long and short axis: drag along the long one")},
    ReadingKey{ReadingAction::DrawAngle, "J",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Angle: drag one arm, then place the end of the other")},
    ReadingKey{
        ReadingAction::DrawEllipse, "U",
        QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ellipse with mean, SD, minimum, maximum HU and area: drag across")},
    ReadingKey{ReadingAction::DrawFreehand, "Y",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Freehand region with the same values")},
    ReadingKey{ReadingAction::DrawArrow, "H",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Arrow with text: drag from the tip")},
    ReadingKey{ReadingAction::PaintMask, "Shift+D",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Brush: paint the outline of the nodule")},
    ReadingKey{ReadingAction::EraseMask, "Shift+E",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Eraser of the outline")},
    ReadingKey{ReadingAction::FillMask, "Shift+F",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Fill what is alike around the place clicked")},
    ReadingKey{ReadingAction::Undo, "Ctrl+Z", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Undo")},
    ReadingKey{ReadingAction::Redo, "Ctrl+Shift+Z Ctrl+Y", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Redo")},
    ReadingKey{ReadingAction::Analyze, "Return Enter A",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Analyse the marked nodule")},
    ReadingKey{ReadingAction::AnalyzeOutline, "Shift+Return Shift+Enter",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Analyse with the edited outline")},
    ReadingKey{ReadingAction::AcceptPrediction, "Ctrl+Return Ctrl+Enter",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Accept the result")},
    ReadingKey{ReadingAction::RejectPrediction, "Ctrl+Shift+Return Ctrl+Shift+Enter",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Reject the result: asks why")},
    ReadingKey{ReadingAction::NextNodule, "Ctrl+PgDown",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Next nodule of the case")},
    ReadingKey{ReadingAction::PreviousNodule, "Ctrl+PgUp",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Previous nodule of the case")},
    ReadingKey{ReadingAction::CaseReport, "Ctrl+P",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Report of the result (PDF)...")},
    ReadingKey{ReadingAction::Cancel, "Esc",
               QT_TRANSLATE_NOOP(
                   "dsmt::ui::ReadingKeys",
                   "Drop what is being drawn, leave the tool or the comparison, cancel the analysis, stop cine")},
    ReadingKey{ReadingAction::Maximise, "F",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "The view with the focus alone, and back")},
    ReadingKey{ReadingAction::NextView, "E",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "The next view into the large place")},
    ReadingKey{ReadingAction::NextLayout, "G", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Next layout")},
    ReadingKey{ReadingAction::LayoutOne, "Alt+1", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "One view")},
    ReadingKey{ReadingAction::LayoutThree, "Alt+2",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Three planes side by side")},
    ReadingKey{ReadingAction::LayoutFour, "Alt+3",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Three planes and 3-D, two by two")},
    ReadingKey{ReadingAction::LayoutOneAndThree, "Alt+4",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "One large view and three small ones")},
    ReadingKey{ReadingAction::ShowScene, "V", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Show in 3-D")},
    ReadingKey{ReadingAction::SceneNodule, "Alt+5",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: the nodule close by")},
    ReadingKey{ReadingAction::SceneLung, "Alt+6", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: lungs")},
    ReadingKey{ReadingAction::SceneSoftTissue, "Alt+7", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: soft tissue")},
    ReadingKey{ReadingAction::SceneBone, "Alt+8", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: bones")},
    ReadingKey{ReadingAction::SceneBox, "Ctrl+B",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: clipping box, around the nodule at first")},
    ReadingKey{ReadingAction::SceneTurn, "Ctrl+T",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: turn by itself, until any key or click")},
    ReadingKey{ReadingAction::SceneCopy, "Ctrl+Alt+C",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: copy the picture")},
    ReadingKey{ReadingAction::SceneSave, "Ctrl+Shift+S",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "3-D: save the picture")},
    ReadingKey{ReadingAction::ComparePrior, "Shift+P",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Compare with another series, and end it")},
    ReadingKey{ReadingAction::LinkPrior, "Shift+L",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Compared series: scroll together or alone")},
    ReadingKey{ReadingAction::LinkNodules, "Ctrl+L",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Compared series: the nodules are one lesion, or two")},
    ReadingKey{ReadingAction::ZoomIn, "Z",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "8 cm around the crosshair in all planes")},
    ReadingKey{ReadingAction::Fit, "R", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Whole slices again in all planes")},
    ReadingKey{ReadingAction::OneToOne, "O",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "1:1, a CT pixel on a screen pixel")},
    ReadingKey{ReadingAction::LinkZoom, "L", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Zoom all planes together")},
    ReadingKey{ReadingAction::NextSlab, "S", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Slab: MIP, MinIP, mean, off")},
    ReadingKey{ReadingAction::ThinnerSlab, "[", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Thinner slab")},
    ReadingKey{ReadingAction::ThickerSlab, "]", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Thicker slab")},
    ReadingKey{ReadingAction::Invert, "I", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Inverted gray values")},
    ReadingKey{ReadingAction::Interpolate, "P",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Interpolation between pixels")},
    ReadingKey{ReadingAction::ShowTexts, "T", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Texts on the slices")},
    ReadingKey{ReadingAction::ShowCrosshair, "X", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Lines of the crosshair")},
    ReadingKey{ReadingAction::HideOverlays, "Shift+H",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Hide all overlays, and back")},
    ReadingKey{ReadingAction::ShowOutline, "Shift+O",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Outline of the prediction")},
    ReadingKey{ReadingAction::ShowFill, "Shift+I", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "The outline filled")},
    ReadingKey{ReadingAction::ShowAxes, "Shift+A",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Long and short axis of the prediction")},
    ReadingKey{ReadingAction::ShowReaders, "Shift+G",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Contours of the LIDC-IDRI readers")},
    ReadingKey{ReadingAction::ShowPleura, "Shift+N",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Nearest place of the pleura")},
    ReadingKey{ReadingAction::ShowMaps, "Shift+M",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Maps of what moved the result")},
    ReadingKey{ReadingAction::CompareMasks, "Shift+K",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Compare two outlines of the nodule")},
    ReadingKey{ReadingAction::SavePicture, "Ctrl+S", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Save a picture...")},
    ReadingKey{ReadingAction::CopyPicture, "Ctrl+Shift+C",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Copy the view with the focus as a picture")},
    ReadingKey{ReadingAction::SendResults, "Ctrl+E", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Export and send...")},
    ReadingKey{ReadingAction::PlayCine, "C", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cine: play, stop")},
    ReadingKey{ReadingAction::CineSlower, ",", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cine: slower")},
    ReadingKey{ReadingAction::CineFaster, ".", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cine: faster")},
    ReadingKey{ReadingAction::CineBackwards, "Shift+C", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cine: backwards")},
    ReadingKey{ReadingAction::CineBounce, "B",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cine: turn round at the ends")},
    ReadingKey{ReadingAction::TurnLeft, "Q",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Turn the other planes left, 5 degrees")},
    ReadingKey{ReadingAction::TurnRight, "W",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Turn the other planes right, 5 degrees")},
    ReadingKey{ReadingAction::TurnLeftALittle, "Shift+Q",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Turn the other planes left, 1 degree")},
    ReadingKey{ReadingAction::TurnRightALittle, "Shift+W",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Turn the other planes right, 1 degree")},
    ReadingKey{ReadingAction::Straighten, "Shift+R",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "All planes along the CT's axes again")},
    ReadingKey{ReadingAction::KeySheet, "?", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "This list")},
};

struct ViewKey {
    const char* keys;
    const char* text;
    const char* reserved = ""; ///< the keys among them, as QKeySequence portable texts, separated by spaces
};

/// What viewer::SliceView and the window answer themselves.
constexpr std::array kViewKeys{
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Wheel, arrows"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Slice by slice"), "Up Down Left Right"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Page up, page down"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ten slices"), "PgUp PgDown"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ctrl + arrows"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Crosshair by a pixel within the slice; with Shift by ten"),
            "Ctrl+Up Ctrl+Down Ctrl+Left Ctrl+Right Ctrl+Shift+Up Ctrl+Shift+Down Ctrl+Shift+Left Ctrl+Shift+Right"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Home, End"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "First and last slice"), "Home End"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Tab"), QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Next view"),
            "Tab Shift+Tab"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Space"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys",
                              "While marking: mark at the crosshair; while measuring: the next end there"),
            "Space"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Shift + wheel, <, >"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Brush and eraser: radius"), "< >"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ctrl + left, space"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Mask tools: in depth or on the slice; at the crosshair")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Left button"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Crosshair")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Right button"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Window: width and centre")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Middle button, Shift + left"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Move the picture")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ctrl + wheel, +, -"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Zoom; 0 fits"), "+ - = 0 Shift++"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ends of the crosshair"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Drag: turn the other planes")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Left button on what was drawn"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys",
                              "Select it, drag an end or the whole; on a nodule mark: that nodule again")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Delete, Ctrl+C"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Delete what is selected, copy its values"),
            "Del Backspace Ctrl+C"},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Double click on an arrow"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Write its text")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Shift while drawing"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Keep the tool for more of the kind")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Double click"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "One view alone, and back")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "F1, Shift+F1"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Help on this page; first steps"), "F1 Shift+F1"},
};

/// What the window answers on every page.
constexpr std::array kWindowKeys{
    ViewKey{"", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "A page of the window"),
            "Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+6 Ctrl+7"},
    ViewKey{"", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "The log"), "Ctrl+Shift+L"},
};

// The names of viewer::windowPresets(), listed here so that the translation files hold them.
[[maybe_unused]] constexpr std::array kPresetNames{
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Lung"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Mediastinum"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Bone"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Narrow lung"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ground glass"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Emphysema"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Pulmonary vessels"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Liver"),
    QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Full range"),
};

QString translated(const char* english)
{
    return QCoreApplication::translate(kContext, english);
}

QString presetText(const QString& name)
{
    return QCoreApplication::translate(kContext, "Window: %1").arg(presetName(name.toUtf8().constData()));
}

} // namespace

std::span<const ReadingKey> readingKeys()
{
    return kKeys;
}

QString actionText(ReadingAction action)
{
    for (const ReadingKey& key : kKeys)
        if (key.action == action)
            return translated(key.text);
    return {};
}

QList<FixedKey> fixedKeys()
{
    QList<FixedKey> fixed;
    for (const std::span<const ViewKey> rows :
         {std::span<const ViewKey>(kViewKeys), std::span<const ViewKey>(kWindowKeys)})
        for (const ViewKey& row : rows)
            for (const QString& key : QString::fromLatin1(row.reserved).split(' ', Qt::SkipEmptyParts))
                fixed.append({key, translated(row.text)});
    for (const viewer::WindowPreset& preset : viewer::windowPresets())
        fixed.append({QString::number(preset.key), QCoreApplication::translate(kContext, "A window preset")});
    return fixed;
}

QString shownKeys(const KeyMap& keys, ReadingAction action)
{
    QStringList shown;
    for (const QString& key : keys.keysOf(action))
        shown << nativeKey(key);
    return shown.join(QStringLiteral(", "));
}

QList<KeyLine> keyLines(const KeyMap& keys, const std::vector<NamedWindow>& presets)
{
    QList<KeyLine> lines;
    for (const ReadingKey& row : kKeys)
        lines.append({shownKeys(keys, row.action), translated(row.text)});
    for (const ViewKey& key : kViewKeys)
        lines.append({translated(key.keys), translated(key.text)});
    for (std::size_t n = 0; n < presets.size(); ++n)
        lines.append({QString::number(n + 1), presetText(presets[n].name)});
    return lines;
}

std::optional<viewer::Tool> toolOf(ReadingAction action)
{
    switch (action) {
    case ReadingAction::MarkNodule:
        return viewer::Tool::MarkNodule;
    case ReadingAction::DrawDistance:
        return viewer::Tool::Distance;
    case ReadingAction::DrawBidirectional:
        return viewer::Tool::Bidirectional;
    case ReadingAction::DrawAngle:
        return viewer::Tool::Angle;
    case ReadingAction::DrawEllipse:
        return viewer::Tool::Ellipse;
    case ReadingAction::DrawFreehand:
        return viewer::Tool::Freehand;
    case ReadingAction::DrawArrow:
        return viewer::Tool::TextArrow;
    case ReadingAction::PaintMask:
        return viewer::Tool::Brush;
    case ReadingAction::EraseMask:
        return viewer::Tool::Eraser;
    case ReadingAction::FillMask:
        return viewer::Tool::Fill;
    default:
        return std::nullopt;
    }
}

QString presetName(const char* english)
{
    return translated(english);
}

} // namespace dsmt::ui
