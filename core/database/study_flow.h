// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_store.h"

#include <optional>
#include <vector>

namespace dsmt::database {

/// How many nodules were looked at and why some were left out.
/// @param frozen the plan that counts when there is one: an archive brings the numbers of what was left out, not the
/// nodules
study::Flow studyFlow(const std::vector<StudyCase>& cases, const std::optional<FrozenPlan>& frozen = std::nullopt);

} // namespace dsmt::database
