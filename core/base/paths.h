// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt {

/// Where the user's case library is when none is named: $XDG_DATA_HOME/dsmt/library, else
/// ~/.local/share/dsmt/library.
std::filesystem::path defaultLibraryFolder();
/// Network packages that the user added.
std::filesystem::path userPackageFolder();
/// Network packages that came with the program: share/dsmt/packages beside its bin folder.
std::filesystem::path programPackageFolder();
/// Things that can be made again: $XDG_CACHE_HOME/dsmt, else ~/.cache/dsmt.
std::filesystem::path cacheFolder();
/// What the program tells of its runs: $XDG_STATE_HOME/dsmt, else ~/.local/state/dsmt.
std::filesystem::path logFolder();
/// The folder of the running program.
std::filesystem::path programFolder();

} // namespace dsmt
