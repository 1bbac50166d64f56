// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"
#include "core/workflows/table_import.h"

#include <filesystem>

namespace dsmt::workflows {

/// importTruth or importReads from a CSV file.
/// @param listed Truth or Reads @throws Error(NotFound, BadInput), which names the file; Error(Failed)
TableImport importTableFile(database::Library& library, database::Listed listed, const std::filesystem::path& file,
                            const TableImportOptions& options);

} // namespace dsmt::workflows
