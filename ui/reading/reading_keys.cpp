// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading_keys.h"

#include "viewer/window_level.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <array>

namespace dsmt::ui {

namespace {

constexpr const char* kContext = "dsmt::ui::ReadingKeys";

constexpr std::array kKeys{
    ReadingKey{ReadingAction::MarkNodule, "N M",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Mark a nodule: then click its middle")},
    ReadingKey{ReadingAction::Analyze, "Return Enter A",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Analyse the marked nodule")},
    ReadingKey{ReadingAction::Cancel, "Esc",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Cancel the analysis, or leave the tool")},
    ReadingKey{ReadingAction::Maximise, "F",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "The view with the focus alone, or all four")},
    ReadingKey{ReadingAction::ShowScene, "V", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Show in 3-D")},
    ReadingKey{ReadingAction::ZoomIn, "Z",
               QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "8 cm around the crosshair in all planes")},
    ReadingKey{ReadingAction::Fit, "R", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Whole slices again in all planes")},
    ReadingKey{ReadingAction::KeySheet, "F1 ?", QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "This list")},
};

struct ViewKey {
    const char* keys;
    const char* text;
};

/// What viewer::SliceView answers itself.
constexpr std::array kViewKeys{
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Wheel, arrows"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Slice by slice")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Page up, page down"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ten slices")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Home, End"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "First and last slice")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Tab"), QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Next view")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Space"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "While marking: mark at the crosshair")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Left button"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Crosshair")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Right button"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Window: width and centre")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Middle button, Shift + left"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Move the picture")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Ctrl + wheel, +, -"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Zoom; 0 fits one view")},
    ViewKey{QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "Double click"),
            QT_TRANSLATE_NOOP("dsmt::ui::ReadingKeys", "One view alone, or all four")},
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

QString nativeKeys(const char* keys)
{
    QStringList shown;
    for (const QString& key : QString::fromLatin1(keys).split(' '))
        shown << QKeySequence(key).toString(QKeySequence::NativeText);
    return shown.join(QStringLiteral(", "));
}

} // namespace

std::span<const ReadingKey> readingKeys()
{
    return kKeys;
}

QList<KeyLine> keyLines()
{
    QList<KeyLine> lines;
    for (const ReadingKey& key : kKeys)
        lines.append({nativeKeys(key.keys), translated(key.text)});
    for (const ViewKey& key : kViewKeys)
        lines.append({translated(key.keys), translated(key.text)});
    for (const viewer::WindowPreset& preset : viewer::windowPresets())
        lines.append({QString::number(preset.key),
                      QCoreApplication::translate("dsmt::ui::ReadingKeys", "Window: %1").arg(presetName(preset.name))});
    return lines;
}

QString presetName(const char* english)
{
    return translated(english);
}

} // namespace dsmt::ui
