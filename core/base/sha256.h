// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>

namespace dsmt {

/// Lower-case hexadecimal SHA-256 (FIPS 180-4).
std::string sha256(std::span<const std::byte> bytes);
/// @throws Error(NotFound) when the file cannot be read
std::string sha256OfFile(const std::filesystem::path& file);

} // namespace dsmt
