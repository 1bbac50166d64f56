// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt::workflows {

/// Written beside its place and moved there when it is whole.
/// @throws Error(Failed)
void writeTextFile(const std::filesystem::path& file, const std::string& text);

/// @throws Error(NotFound)
std::string readTextFile(const std::filesystem::path& file);

} // namespace dsmt::workflows
