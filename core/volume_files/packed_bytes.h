// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/volume_files/volume_file_header.h"

#include <memory>
#include <span>

namespace dsmt::volume_files {

// Errors do not name the file; who asks does.

/// Size of a plain file. @throws Error(NotFound) when it is absent, Error(BadInput) when it is no plain file
std::uint64_t sizeOfFile(const std::filesystem::path& file);

/// Whether a file is a link out of the folder that it seems to lie in.
bool isLinkElsewhere(const std::filesystem::path& file);

/// Whether a file begins with the mark of gzip (RFC 1952).
bool isGzip(const std::filesystem::path& file);

/// Refuses before anything is taken from memory: voxels that the file is too short for, and packed ones that would be
/// a bomb (more than 320 MiB and more than 200 times the packed bytes).
/// @throws Error(NotFound, BadInput)
void requireBytes(const VoxelBytes& place, std::uint64_t count);

/// Reads a file from `begin` on, in order, inflated on the way where it is packed. Holds some hundred KiB.
class PackedBytes final {
public:
    /// @throws Error(BadInput) when the file cannot be opened
    explicit PackedBytes(const VoxelBytes& place);
    ~PackedBytes();
    PackedBytes(const PackedBytes&) = delete;
    PackedBytes& operator=(const PackedBytes&) = delete;

    /// As many bytes as there are, up to bytes.size(). @throws Error(BadInput) when the packed stream is damaged
    std::size_t read(std::span<char> bytes);
    /// Reads on to the end of a packed stream, if it is near, so that its check value is compared.
    /// @throws Error(BadInput) when it is wrong or missing
    void checkEnd();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dsmt::volume_files
