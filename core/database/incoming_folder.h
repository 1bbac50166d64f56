// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace dsmt::database {

/// A new folder (0700) that tells other programs by a lock that its maker lives; removed with all it holds unless
/// released.
class IncomingFolder final {
public:
    /// @throws Error(Failed)
    explicit IncomingFolder(const std::filesystem::path& under);
    ~IncomingFolder();
    IncomingFolder(const IncomingFolder&) = delete;
    IncomingFolder& operator=(const IncomingFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Brings everything to the disk and moves the folder into another one under the first free number, which is then
    /// path(). The lock stays until this object goes. @throws Error(Failed)
    void moveInto(const std::filesystem::path& parent);
    /// Nothing is removed any more.
    void release() { m_released = true; }

private:
    std::filesystem::path m_path;
    int m_lock = -1;
    bool m_released = false;
};

/// A place in a library for what an import needs on its way in; ImageStore::sweep removes what a program left that
/// died.
/// @throws Error(Failed)
std::filesystem::path incomingPlace(const std::filesystem::path& library);

/// False while the program that made the folder lives.
bool isAbandoned(const std::filesystem::path& incoming);

} // namespace dsmt::database
