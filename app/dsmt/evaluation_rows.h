// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/evaluate_cohort.h"

namespace dsmt::commands {

/// The evaluation nodule by nodule as CSV (RFC 4180), empty where something is not known. Columns: nodule, patient,
/// site, split, diameter_mm, mean_hu; invasive, bubble_lucency, pleural_retraction (0 or 1); for each of these three
/// logit_*, probability_* and spread_* (over the members); found_mm3, known_mm3, dice, mean_surface_distance_mm,
/// hausdorff95_mm; size_hu_probability.
std::string rowsCsv(const EvaluationReport& report);

} // namespace dsmt::commands
