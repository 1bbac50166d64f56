// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <filesystem>

namespace dsmt::ui {

/// Puts a backup in a library's place, with a dialog that says how far it is, while no window has the library open.
/// @return what came of it, a sentence
QString restoreBackup(const std::filesystem::path& libraryFolder, const std::filesystem::path& backup);

} // namespace dsmt::ui
