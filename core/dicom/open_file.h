// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace dsmt::dicom {

/// What changes when a file is written to or another one takes its name.
struct FileStamp {
    std::uint64_t device = 0, number = 0; ///< of the inode
    std::uint64_t bytes = 0;
    std::int64_t seconds = 0, nanoseconds = 0; ///< of the last change

    bool operator==(const FileStamp&) const = default;
};

/// A regular file that stays the same one while it is open, whatever happens to its name.
class OpenFile final {
public:
    /// Never waits, not even for the other end of a pipe.
    /// @throws Error(BadInput) with a reason that does not name the file: "it is not a regular file"
    explicit OpenFile(const std::filesystem::path& file);
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    /// As it was when it was opened.
    const FileStamp& stamp() const { return m_stamp; }
    std::uint64_t bytes() const { return m_stamp.bytes; }

    /// Fills `count` bytes from a place in the file; fewer where it ends. @throws Error(BadInput) as above
    std::size_t read(std::uint64_t offset, void* target, std::size_t count) const;

private:
    int m_descriptor = -1;
    FileStamp m_stamp;
};

/// The mark of PS3.10 7.1, or a data set that begins at once with group 0002 or 0008 in either byte order. Keeps text
/// and other files away from the parser, which would try to make elements of anything.
bool looksLikeDicom(const OpenFile& file);

} // namespace dsmt::dicom
