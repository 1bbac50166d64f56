// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace dsmt::cohort {

/// A whole file in memory, read-only, paged in as it is looked at.
class MappedFile final {
public:
    /// @throws Error(NotFound) when it cannot be opened, Error(Failed) when it cannot be mapped
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

} // namespace dsmt::cohort
