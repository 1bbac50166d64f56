// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/terminal_progress.h"
#include "core/workflows/deidentify_files.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::commands {

struct DeidentifiedExportOptions {
    bool isOn = false, isDryRun = false;
    bool keepCharacteristics = false, withBurnedIn = false;
    std::string keyFile; ///< empty: the key of the library
};

/// A private folder (0700) for files on their way, removed with what is in it.
class PassingFolder final {
public:
    /// @throws Error(Failed)
    PassingFolder();
    ~PassingFolder();
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// De-identifies files into a folder, puts deidentification.json and .csv beside them and prints what was done.
/// @param library whose key is used where no other is named; it is made when it is not there
void printDeidentified(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& out,
                       const DeidentifiedExportOptions& options, const std::string& library, bool asJson,
                       const TerminalProgress& terminal);

} // namespace dsmt::commands
