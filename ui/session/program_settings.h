// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt::ui {

/// What a person chose for the program on this computer, whichever library is open.
struct ProgramSettings {
    std::filesystem::path library; ///< empty: defaultLibraryFolder()
    std::string language;          ///< "en", "zh_CN"; empty: the system's
    std::string theme = "dark";    ///< "dark", "light" or "system"
    std::string device = "auto";   ///< of the engine: "auto", "cpu", "cuda"
    int threads = 0;               ///< of the engine; 0: all cores

    bool operator==(const ProgramSettings&) const = default;
};

inline constexpr int kMostThreads = 1024;

/// $XDG_CONFIG_HOME/dsmt/workstation.ini, else ~/.config/dsmt/workstation.ini.
std::filesystem::path programSettingsFile();

/// What is missing or makes no sense there is as in new ProgramSettings.
ProgramSettings readProgramSettings(const std::filesystem::path& file);

/// Makes the folder, too. @throws Error(Failed)
void writeProgramSettings(const ProgramSettings& settings, const std::filesystem::path& file);

} // namespace dsmt::ui
