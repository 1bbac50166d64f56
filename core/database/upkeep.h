// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace dsmt::database {

/// How many rows of what there are, and how large it all is.
struct LibraryStatistics {
    std::vector<std::pair<std::string, std::int64_t>> rows; ///< by what they are: "patients", "reads", ...
    std::uint64_t databaseBytes = 0;                        ///< with its journal
    std::uint64_t freeBytes = 0;                            ///< of these, what compacting gives back
    std::uint64_t imageBytes = 0;                           ///< CT that the library keeps itself
    int schema = 0;
};

/// @throws Error(Failed)
LibraryStatistics statisticsOf(Library& library);

struct Compacted {
    std::uint64_t bytesBefore = 0, bytesAfter = 0;
};

/// Gives free pages back to the disk and makes lists and search anew. Needs room for a second copy for a moment; killed
/// at any moment, the library is the old one or the compacted one. @throws Error(Failed)
Compacted compact(Library& library);

} // namespace dsmt::database
