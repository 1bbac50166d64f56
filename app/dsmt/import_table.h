// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/import_ct.h"

#include <string>
#include <vector>

namespace dsmt::commands {

/// What came of each source, for a person.
std::string importTable(const std::vector<workflows::ImportReport>& reports, const std::string& library);

/// {"library", "taken", "present", "rejected": [{"file", "reason"}], "bytes", "failure": null or text,
/// "series": [{"series_uid", "part", "slices", "taken", "present", "source", "kept"}],
/// "readings": [{"series_uid", "readers", "new", "attached"}]}; taken and present count images.
std::string importJson(const std::vector<workflows::ImportReport>& reports, const std::string& library);

} // namespace dsmt::commands
