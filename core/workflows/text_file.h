// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace dsmt::workflows {

/// Written beside its place and moved there when it is whole.
/// @throws Error(Failed)
void writeTextFile(const std::filesystem::path& file, const std::string& text);

/// @throws Error(NotFound)
std::string readTextFile(const std::filesystem::path& file);

/// Gives each line of a file that grows by lines to `take`, in order; empty ones are passed over. Nothing without the
/// file.
/// @param beingWritten a program may be at the last line: it is left out while it has no end
/// @throws Error(BadInput) that names file and line where `take` throws; Error(Failed)
void forEachLine(const std::filesystem::path& file, bool beingWritten,
                 const std::function<void(const std::string& line)>& take);

} // namespace dsmt::workflows
