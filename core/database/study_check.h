// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library_check.h"

#include <cstdint>

namespace dsmt::database {

/// Whether a study is what was planned and locked: the plan against its SHA-256 and the audit trail, every row that the
/// plan is made of against the plan, the orders against the seed, every read against its SHA-256, its place in an order
/// and the audit trail, every event, and the trail itself to the first entry. Each row that is not is named.
/// Never throws over damage. @throws Error(NotFound, Failed)
CheckReport checkStudy(Library& library, std::int64_t studyId, const std::optional<AuditAnchor>& anchor = std::nullopt);

} // namespace dsmt::database
