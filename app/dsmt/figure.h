// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_realism.h"

namespace dsmt::commands {

bool figuresAvailable();

/// The comparison as a figure of two pages; the ending says the format: .pdf, .svg (a file for each page), .png (pages
/// below each other).
/// @throws Error(BadInput) for another ending, Error(Failed) when the file cannot be written or this build draws none
void writeRealismFigure(const workflows::Realism& realism, const std::filesystem::path& file);

} // namespace dsmt::commands
