// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/page.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::plots {

/// Draws pages dark on white into a file; its ending says how: .pdf (vectors, one page each), .svg (vectors) and .png
/// (200 dpi), these two with the pages below each other. Needs a QApplication on any platform, also "offscreen", and
/// its thread.
/// @throws Error(BadInput) for another ending, Error(Failed) when the file cannot be written
void writePages(const std::vector<Page>& pages, const std::string& title, const std::filesystem::path& file);

/// The bytes of such a file, to be written by another thread. @throws likewise
std::string drawnPages(const std::vector<Page>& pages, const std::string& title, const std::filesystem::path& file);

} // namespace dsmt::plots
