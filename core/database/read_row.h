// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/read_store.h"
#include "core/database/sealed_row.h"

namespace SQLite {
class Statement;
}

namespace dsmt::database {

/// A read as its row holds it.
SealedRow readRow(const NoduleRead& read, const std::string& lockedAt, const std::optional<StoredRead>& earlier,
                  const std::string& reason);

/// Of a SELECT * FROM reads.
StoredRead storedRead(SQLite::Statement& select);

} // namespace dsmt::database
