// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/inference/package.h"

#include <map>
#include <string>

namespace dsmt::workflows {

struct Installation {
    inference::Package package; ///< where it is now
    bool replaced = false;
    std::map<std::string, std::string> leftOut; ///< what lay beside it and is in no package, and why
};

/// Verifies a package (folder, or ZIP archive of it) and copies the files that its SHA256SUMS lists, and opened.jsonl,
/// into a folder of the package's name: beside its place, brought to the disk, verified again, renamed. Where the same
/// weights are replaced, the openings that were recorded there stay.
/// @throws Error(BadInput) when the package is no good, or one of its name is installed and not to be replaced;
/// Error(NotFound, Failed); Cancelled
Installation installPackage(const std::filesystem::path& source, bool replace,
                            const std::filesystem::path& packages = userPackageFolder(), const Progress& progress = {});

/// Removes a package from the user's own folder. Returns where it was.
/// @throws Error(NotFound); Error(BadInput) for one that is installed elsewhere; Error(Failed)
std::filesystem::path removePackage(const std::string& name,
                                    const std::filesystem::path& packages = userPackageFolder());

} // namespace dsmt::workflows
