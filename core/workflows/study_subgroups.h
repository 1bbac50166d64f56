// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

/// Network and readers within cases of one size, texture, slice thickness, kernel, vendor, contrast, sex, age, centre
/// and lobe, as far as the library tells.
ResultTable subgroupTable(const StudyReads& all, const std::vector<Scorer>& scorers);

/// All cases, and those without any reservation about their scope (ScopeFinding beyond that the network was trained on
/// simulated nodules).
ResultTable scopeTable(const StudyReads& all, const std::vector<Scorer>& scorers);

/// Reservations with the number of cases.
ResultTable reservationsTable(const StudyReads& all);

} // namespace dsmt::workflows
