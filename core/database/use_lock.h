// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <filesystem>
#include <string>

namespace dsmt::database {

/// A lock on a file of the library's folder that the system takes back when its holder ends, however it ends. The file
/// says who holds it; a name in it without a lock is that of a program that did not end by itself.
class UseLock final {
public:
    enum class Kind { Shared, Alone, AloneAfterWaiting };

    /// The first two do not wait: isHeld() tells. A folder that cannot be written has no locks, and nobody needs one
    /// there.
    UseLock(const std::filesystem::path& file, Kind kind);
    ~UseLock();
    UseLock(UseLock&& other) noexcept;
    UseLock& operator=(UseLock&&) = delete;

    bool isHeld() const { return m_held; }
    /// Who holds it alone, or held it when it crashed: "dsmt-workstation 0.1.0, process 7 of user reader, since ...".
    const std::string& writtenHolder() const { return m_holder; }
    /// Writes who holds it. For Kind::Alone.
    void signWith(const std::string& holder);

private:
    int m_descriptor = -1;
    bool m_held = false;
    bool m_signed = false;
    std::string m_holder;
};

/// Shared by everybody who has the library open to write; alone for who replaces it.
inline std::filesystem::path useLockOf(const std::filesystem::path& folder)
{
    return folder / "library.lock";
}
/// Alone for who brings the schema up to date: others wait instead of seeing it halfway.
inline std::filesystem::path migrationLockOf(const std::filesystem::path& folder)
{
    return folder / "migration.lock";
}
/// Alone for a window in which people read.
inline std::filesystem::path sessionLockOf(const std::filesystem::path& folder)
{
    return folder / "session.lock";
}

} // namespace dsmt::database
