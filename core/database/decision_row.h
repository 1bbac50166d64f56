// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include "core/database/decision_store.h"

namespace SQLite {
class Statement;
}

namespace dsmt::database {

/// The row on which a SELECT * of prediction_decisions stands; its seal is judged.
StoredDecision decisionOf(SQLite::Statement& selectAll);

} // namespace dsmt::database
