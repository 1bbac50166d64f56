// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace dsmt::commands {

// Made from the same description of commands and options that --help prints.

/// A script for bash that completes commands, options, their fixed values, and file names.
std::string bashCompletion(const CLI::App& app);
/// A manual page (section 1, man-pages(7)) with every command and option.
std::string manualPage(const CLI::App& app, const std::string& version);

} // namespace dsmt::commands
