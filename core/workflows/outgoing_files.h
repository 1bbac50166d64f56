// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <filesystem>

namespace dsmt::workflows {

/// Where a library keeps copies of what is to be sent, a folder each sending. Exceptions of std::filesystem pass
/// through.
std::filesystem::path outgoingPlace(const std::filesystem::path& library);

} // namespace dsmt::workflows
