// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/key_map.h"

#include <QHash>
#include <QString>

namespace dsmt::ui {

/// What the program knows itself and the help shows, as Markdown in the language of the window: "reading-keys" as a
/// person has set them, "room-keys" of the reading room, "page-keys" of the window.
QHash<QString, QString> helpTables(const KeyMap& keys, const std::vector<NamedWindow>& presets);

} // namespace dsmt::ui
