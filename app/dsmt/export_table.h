// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_export.h"

namespace dsmt::commands {

/// What was exported, for a person at a terminal.
std::string exportTable(const workflows::ExportedCase& exported, const workflows::ResultExport& result);
/// The same as JSON; field names are stable.
std::string exportJson(const workflows::ExportedCase& exported, const workflows::ResultExport& result);

} // namespace dsmt::commands
