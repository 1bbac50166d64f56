// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"

#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// An installed package that opens, or why it does not.
struct InstalledPackage {
    std::string name;
    std::filesystem::path folder;
    std::optional<inference::Package> package;
    bool trusted = false; ///< it may analyse
    bool own = false;     ///< lies in the user's own folder, and can be removed
    std::string problem;
};

/// All installed packages, opened (their hashes checked), by name.
std::vector<InstalledPackage> installedPackages();

} // namespace dsmt::workflows
