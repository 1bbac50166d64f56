// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"

namespace dsmt::commands {

/// An installed package that opens, or why it does not.
struct ListedPackage {
    std::string name;
    std::filesystem::path folder;
    std::optional<inference::Package> package;
    bool trusted = false; ///< it may analyse
    std::string problem;
};

/// All installed packages, opened (their hashes checked), by name.
std::vector<ListedPackage> listedPackages();

std::string packageListTable(const std::vector<ListedPackage>& listed);
std::string packageListJson(const std::vector<ListedPackage>& listed);

/// A name of a stranger's file without control characters.
std::string onTerminal(std::string name);

} // namespace dsmt::commands
