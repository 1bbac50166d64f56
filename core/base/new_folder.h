// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt {

/// Makes a folder of a name that no other has, for its owner only (0700). @param begin of its name
/// @throws Error(Failed) naming it and the reason
std::filesystem::path newPrivateFolder(const std::filesystem::path& under, const std::string& begin);

} // namespace dsmt
