// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: it names SQLite's types.

#include "core/imaging/image.h"

#include <cstdint>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// A mask as its row holds it.
struct MaskRow {
    imaging::Size size;
    std::string grid; ///< origin, spacing and directions of i, j, k: 15 numbers with blanks, exact
    std::vector<std::uint8_t> runs;

    std::string sha256() const;
};

MaskRow maskRow(const imaging::Mask& mask);
/// @throws Error(Failed) when the row is damaged
imaging::MaskPtr maskOf(const MaskRow& row);

void insertMask(SQLite::Database& database, std::int64_t predictionId, const MaskRow& row);

} // namespace dsmt::database
