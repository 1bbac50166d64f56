// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace dsmt::dicom {

/// A regular file that stays the same one while it is open, whatever happens to its name.
class OpenFile final {
public:
    /// Never waits, not even for the other end of a pipe.
    /// @throws Error(BadInput) with a reason that does not name the file: "it is not a regular file"
    explicit OpenFile(const std::filesystem::path& file);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// When it was opened.
    std::uint64_t bytes() const { return m_bytes; }

    /// Fills `count` bytes from a place in the file; fewer where it ends. @throws Error(BadInput) as above
    std::size_t read(std::uint64_t offset, void* target, std::size_t count) const;

private:
    int m_descriptor = -1;
    std::uint64_t m_bytes = 0;
};

} // namespace dsmt::dicom
