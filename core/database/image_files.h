// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <cstdint>
#include <filesystem>
#include <string>

namespace dsmt::database {

/// A UID as a file or folder name when it is one (PS3.5 9.1: digits and dots, at most 64), else "sha256-" and the
/// beginning of the digest of its bytes: no name from outside is ever part of a path.
std::string nameOfUid(const std::string& uid);

/// Where a library keeps the images of a series: images/SERIES.
std::filesystem::path keptFolder(const std::filesystem::path& library, const std::string& seriesUid);

struct CopiedFile {
    std::uint64_t bytes = 0;
    std::string sha256;
};

/// SHA-256 and size of a file. @throws Error(BadInput) with a reason that does not name the file
CopiedFile digestOf(const std::filesystem::path& file);

/// Copies a regular file to a new one (0600), digesting it on the way; a link is followed.
/// @throws Error(BadInput) when the source cannot be read, with a reason that does not name it; Error(Failed) when the
/// target cannot be written: the disk is full, for example
CopiedFile copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace dsmt::database
