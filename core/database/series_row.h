// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/records/series.h"

#include <cstdint>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// Adds the row of a series or brings it up to date; to be called inside a transaction. A kept series stays kept: being
/// linked again changes nothing. Exceptions of SQLiteCpp pass through.
std::int64_t putSeries(SQLite::Database& database, const SeriesRecord& series, const std::string& source, bool kept);

} // namespace dsmt::database
