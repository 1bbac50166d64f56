// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <filesystem>

namespace dsmt::database {

/// Brings the names in a folder to the disk: a new one survives power loss only then. Where that fails nothing is said,
/// since what the folder holds is there.
void syncFolder(const std::filesystem::path& folder);

/// The folder, made for its owner alone (0700) when it is new. Exceptions of std::filesystem pass through.
std::filesystem::path privateFolder(const std::filesystem::path& folder);

} // namespace dsmt::database
