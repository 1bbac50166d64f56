// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/evaluate_cohort.h"

namespace dsmt::commands {

/// An evaluation as one JSON object. Names are stable; what is not defined is null; intervals are [lower, upper], 95 %.
///
/// package                     {name, folder, members, threshold, weights_sha256, simulated}
/// cohort                      {file, sha256, protocol, simulated, split}
/// views                       1: one view of each nodule, no flips; 8: all flips
/// nodule_blanked, not_blanked shortcut test, and the nodules that it had to leave out
/// opening                     as in opened.jsonl (workflows/package_openings.h), null when no test nodule was looked
/// at earlier_openings            [the same, of this cohort file] size_hu_baseline            {source: "package" |
/// "training_rows" | "these_rows", fitted_on}, or null seconds_per_nodule          all members figures {nodules,
///   invasiveness, bubble_lucency, pleural_retraction, size_and_hu:
///                             {auc, interval, logit_interval (DeLong), positives, negatives, unknown}
///   over_size_and_hu          {difference, interval, z, p, nodules} (DeLong, paired), or null
///   calls                     {threshold, true_positives, false_positives, true_negatives, false_negatives,
///     accuracy, sensitivity, specificity, ppv, npv: {value, count, of, interval (Wilson)}, f1}
///   calibration               {intercept, intercept_error, slope, slope_error, brier, ece,
///     bins: {rule: "equal width", count}, reliability: [{lower, upper, mean_probability, observed, count, of,
///     interval}]}
///   outline                   {known, unknown, nothing_found,
///     dice, mean_surface_distance_mm, hausdorff95_mm: {count, mean, sd, median, p25, p75, p5, p95},
///     volume: {pearson, concordance, bias_mm3}}}
/// subgroups                   [{kind: "size" | "site" | "split", name, figures}]
std::string evaluationJson(const EvaluationReport& report);

} // namespace dsmt::commands
