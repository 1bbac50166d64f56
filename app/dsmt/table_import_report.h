// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"
#include "core/workflows/table_import.h"

#include <string>

namespace dsmt::commands {

/// What was taken, or would be, and every problem with its line.
std::string importReportText(const workflows::TableImport& result, database::Listed listed, bool preview);
/// {"taken", "added", "corrected", "unchanged", "new_names": [...], "problems": [{"line", "text"}]}
std::string importReportJson(const workflows::TableImport& result);

} // namespace dsmt::commands
