// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/shortcut_sheet.h"

#include "ui/reading/key_editor.h"

#include <QPushButton>

namespace dsmt::ui {

namespace {

QPushButton* changeButton()
{
    auto* change = new QPushButton(ShortcutSheet::tr("Change keys..."));
    change->setFocusPolicy(Qt::NoFocus);
    return change;
}

} // namespace

ShortcutSheet::ShortcutSheet(KeyBindings& bindings, const std::vector<NamedWindow>& presets, QWidget* parent)
    : ShortcutSheet(bindings, presets, parent, changeButton())
{
}

ShortcutSheet::ShortcutSheet(KeyBindings& bindings, const std::vector<NamedWindow>& presets, QWidget* parent,
                             QPushButton* change)
    : KeySheet(tr("Keys and mouse"), keyLines(bindings.map(), presets), parent, change)
{
    connect(change, &QPushButton::clicked, this, [this, &bindings] {
        keyDialog(bindings, parentWidget())->show();
        close();
    });
}

} // namespace dsmt::ui
