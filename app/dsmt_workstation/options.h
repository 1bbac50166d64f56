// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/workstation.h"

#include <filesystem>
#include <optional>
#include <string>

namespace dsmt::workstation {

struct Options {
    ui::StartRequest start;
    std::filesystem::path library; ///< empty = as the settings say
    std::string package;           ///< name or folder; empty = the default one
    std::string language;          ///< empty = as the settings say
};

/// What was asked for, or the exit code after help, version or a mistake was printed: 0 or 2 (wrong usage). Needs no
/// display, so that these answer at once.
struct Parsed {
    std::optional<Options> options;
    int exitCode = 0;
};
Parsed parseCommandLine(int argc, char** argv);

} // namespace dsmt::workstation
