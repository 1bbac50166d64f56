// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/installed_packages.h"

namespace dsmt::commands {

std::string packageListTable(const std::vector<workflows::InstalledPackage>& listed);
std::string packageListJson(const std::vector<workflows::InstalledPackage>& listed);

/// A name of a stranger's file without control characters.
std::string onTerminal(std::string name);

} // namespace dsmt::commands
