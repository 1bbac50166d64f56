// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/cohort_summary.h"
#include "core/phantom/simulated_case.h"

#include <string>
#include <vector>

namespace dsmt::workflows {

/// One case of a simulated cohort as its tables show it.
struct CohortRow {
    phantom::PlannedCase planned;
    phantom::NoduleTruth truth;
    std::string site;
    std::string seriesFolder, seriesUid, maskFile; ///< relative to the cohort's folder; empty without studies
};

/// The manifest for training and evaluation: one line a nodule.
std::string manifestCsv(const std::vector<CohortRow>& rows);

/// Simulated readers (phantom/simulated_readers.h) of the test cases: reader, case, modality, truth, score, call,
/// simulated.
std::string readsCsv(const std::vector<CohortRow>& rows, std::uint64_t seed);

/// What the cohort is, its numbers and its limits, for people, in Markdown.
std::string cohortCard(const cohort::CohortSummary& summary, bool patchesOnly);

} // namespace dsmt::workflows
