// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"

#include <string>

namespace dsmt::commands {

/// What `show ID` takes, for its help.
std::string shownId(database::Listed listed);

/// One case with its nodules, one nodule with CTs over time, truths, reads and predictions, one prediction, the truths
/// or the reads of one nodule. Rows that are not what was stored say "intact": false.
/// @throws Error(NotFound, Failed)
std::string shownJson(database::Library& library, database::Listed listed, std::int64_t id);
/// The same for a person: an indented list.
std::string shownText(database::Library& library, database::Listed listed, std::int64_t id);

} // namespace dsmt::commands
