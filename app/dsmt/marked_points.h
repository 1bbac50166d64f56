// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/geometry.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::commands {

/// Where a nodule is, as a person wrote it down.
struct MarkedPoint {
    std::string name; ///< column "nodule", or the number of the row
    imaging::WorldPoint at;
    int line = 0; ///< of the file
};

/// A CSV with the columns x, y, z (LPS, mm) and, where nodules have names, nodule; other columns are left alone.
/// @throws Error(NotFound), Error(BadInput) that names file and line
std::vector<MarkedPoint> readMarkedPoints(const std::filesystem::path& file);

} // namespace dsmt::commands
