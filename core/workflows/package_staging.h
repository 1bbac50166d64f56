// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace dsmt::workflows {

/// A new folder beside installed packages, where one is made ready before it is renamed, or put before it is removed.
/// Its name begins with a dot, so that no search finds it. One at a time: the folder of packages is locked meanwhile,
/// and what a program left that died is swept.
class PackageStaging final {
public:
    /// @param packages is made when it does not exist
    /// @throws Error(Failed) when it cannot be written, or is locked by another program
    explicit PackageStaging(const std::filesystem::path& packages);
    ~PackageStaging();
    PackageStaging(const PackageStaging&) = delete;
    PackageStaging& operator=(const PackageStaging&) = delete;

    const std::filesystem::path& folder() const { return m_folder; }

    /// Gives what was made ready its place in one step; what was there goes.
    /// @throws Error(Failed)
    void moveTo(const std::filesystem::path& place);
    /// Takes an installed package away in one step.
    /// @throws Error(Failed)
    void takeAway(const std::filesystem::path& place);

private:
    std::filesystem::path m_folder;
    int m_lock = -1;
};

} // namespace dsmt::workflows
