// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// Objects that somebody waits for who had a peer send them (C-MOVE), by SOP Instance UID. A listener that shares this
/// puts them where they are waited for, and not into what arrived of a peer's own will. For any thread.
class Diversions final : public std::enable_shared_from_this<Diversions> {
public:
    /// Ends with the returned object.
    [[nodiscard]] std::shared_ptr<void> divert(const std::vector<std::string>& sopInstanceUids,
                                               const std::filesystem::path& folder);
    /// Where an object goes; empty: nobody waits for it.
    std::filesystem::path folderOf(const std::string& sopInstanceUid) const;

private:
    mutable std::mutex m_lock;
    std::map<std::string, std::filesystem::path> m_folders;
};

} // namespace dsmt::dicom
