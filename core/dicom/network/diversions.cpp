// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/network/diversions.h"

namespace dsmt::dicom {

std::shared_ptr<void> Diversions::divert(const std::vector<std::string>& sopInstanceUids,
                                         const std::filesystem::path& folder)
{
    {
        const std::lock_guard lock(m_lock);
        for (const std::string& uid : sopInstanceUids)
            m_folders[uid] = folder;
    }
    return {nullptr, [owner = shared_from_this(), sopInstanceUids](void*) {
                const std::lock_guard lock(owner->m_lock);
                for (const std::string& uid : sopInstanceUids)
                    owner->m_folders.erase(uid);
            }};
}

std::filesystem::path Diversions::folderOf(const std::string& sopInstanceUid) const
{
    const std::lock_guard lock(m_lock);
    const auto found = m_folders.find(sopInstanceUid);
    return found == m_folders.end() ? std::filesystem::path() : found->second;
}

} // namespace dsmt::dicom
