// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace dsmt::inference {

/// File, relative to the package, and its SHA-256.
using PackageSums = std::map<std::string, std::string>;

/// 64 lower-case hexadecimal digits.
bool isSha256(const std::string& text);

/// SHA256SUMS, in the format of sha256sum(1); nothing when there is none.
/// @throws Error(BadInput) for a line that is no sum of a file that a seal covers, or a second one of the same file
std::optional<PackageSums> readPackageSums(const std::filesystem::path& folder);

/// Of all files that a seal covers.
/// @throws Error(BadInput, Failed)
void writePackageSums(const std::filesystem::path& folder);

/// Of one of them. @throws Error(NotFound); Error(BadInput) for a link or a file that is too large
std::string sumOfPackageFile(const std::filesystem::path& folder, const std::string& file);

} // namespace dsmt::inference
