// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"

namespace dsmt::inference {

/// Used when none is named.
inline const std::string kDefaultPackage = "dsmt-phantom-v1";

/// Folders that hold packages, searched in this order: $DSMT_PACKAGES, the user's own, the program's.
std::vector<std::filesystem::path> packageFolders();

/// Names of the packages found there, sorted.
std::vector<std::string> installedPackages();

/// Where a package is, unopened, by name ("" = the default one) or by folder.
/// @throws Error(NotFound) that lists what is installed
std::filesystem::path folderOfPackage(const std::string& nameOrFolder);

/// Opens one by name or by folder.
/// @throws Error(NotFound) that lists what is installed, and as openPackage
Package findPackage(const std::string& nameOrFolder);

} // namespace dsmt::inference
