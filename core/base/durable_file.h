// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace dsmt {

/// The bytes of a plain file, found without following a link.
/// @throws Error(NotFound) when it is absent; Error(BadInput) for a link, a folder, a pipe or more than `mostBytes`;
/// Error(Failed) when it cannot be read. Messages begin with the file's name, without its folder.
std::string readPlainFile(const std::filesystem::path& file, std::uint64_t mostBytes);

/// Written beside its place, brought to the disk and moved there: after a crash there is the old file or the new one.
/// @throws Error(Failed)
void writeDurably(const std::filesystem::path& file, const std::string& bytes);

/// Brings the names in a folder to the disk, as far as its file system does that.
void syncFolder(const std::filesystem::path& folder);

} // namespace dsmt
