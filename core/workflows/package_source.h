// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <filesystem>
#include <map>
#include <string>

namespace dsmt::workflows {

/// A network package that a person hands over: its folder, or a ZIP archive of it, which lies unpacked in a private
/// folder until this object goes. Of an archive only files that a package may hold are laid out, whether they stand at
/// its top or in one folder; no other name of it becomes a path.
class PackageSource final {
public:
    /// @throws Error(NotFound); Error(BadInput) for a damaged or hostile archive or one that holds no package or
    /// several; Error(Failed) when it cannot be unpacked; Cancelled
    explicit PackageSource(std::filesystem::path path, const Progress& progress = {});
    ~PackageSource();
    PackageSource(const PackageSource&) = delete;
    PackageSource& operator=(const PackageSource&) = delete;

    const std::filesystem::path& path() const { return m_path; }     ///< as handed over
    const std::filesystem::path& folder() const { return m_folder; } ///< where the files are
    /// Entries of an archive that are in no package, and why.
    const std::map<std::string, std::string>& leftOut() const { return m_leftOut; }

private:
    void unpack(const Progress& progress);

    std::filesystem::path m_path, m_folder;
    std::filesystem::path m_unpacked; ///< empty for a folder
    std::map<std::string, std::string> m_leftOut;
};

} // namespace dsmt::workflows
