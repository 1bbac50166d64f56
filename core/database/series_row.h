// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/series.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// Adds the row of a series or brings it up to date, and returns its id; to be called inside a transaction. A kept
/// series stays kept: linking it again changes nothing. Exceptions of SQLiteCpp pass through.
/// @param linkedFrom nothing for a series whose images the library keeps
std::int64_t putSeries(SQLite::Database& database, const SeriesRecord& series,
                       const std::optional<std::filesystem::path>& linkedFrom);

} // namespace dsmt::database
