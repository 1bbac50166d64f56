// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/imaging/geometry.h"

#include <string>

namespace dsmt::database {

/// Origin, spacing and axes as 15 numbers that come back exactly; the size stands beside it.
std::string gridText(const imaging::Geometry& geometry);

/// @throws Error(Failed) with the reason when the text is not 15 numbers
imaging::Geometry geometryOf(imaging::Size size, const std::string& grid);

} // namespace dsmt::database
