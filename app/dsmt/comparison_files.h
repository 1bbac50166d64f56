// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dsmt/comparison_result.h"

namespace dsmt::commands {

/// A comparison as one JSON object. Names are stable; what is not defined is null; intervals are [lower, upper], 95 %.
///
/// simulated, training_simulated  whether cohorts or training are simulated; whether training is
/// compared_with                  "dsmt-net"
/// note                           how the figures come about
/// cohorts                        [{name, file, sha256, split, protocol, simulated, bayes_auc}]
/// parts                          [{cohort (null: all together), nodules, invasive, not_invasive, bayes_auc, missing:
///                                [rows that were not judged here], rows}]
/// rows                           [{row, title, seeds, auc, interval, positives, negatives, unknown, seed_auc,
/// mean_auc,
///                                auc_bubble_lucency, auc_pleural_retraction, dice, accuracy, difference}]
///   auc, interval                of scores averaged over the seeds (DeLong); unknown: no label or no answer
///   seed_auc, mean_auc           of each seed by itself, and their mean
///   dice, accuracy               means over the seeds; accuracy at each one's own threshold
///   difference                   to compared_with, or null: {seeds, nodules, difference, interval, z, p (DeLong,
///                                paired), p_holm}
std::string comparisonJson(const Comparison& comparison);

/// A line for each part and row: cohort ("all" for all together), row, title, seeds (with blanks between), nodules,
/// invasive, auc, auc_low, auc_high, mean_seed_auc, seed_aucs (with blanks between), difference, difference_low,
/// difference_high, p, p_holm, compared_seeds, auc_bubble_lucency, auc_pleural_retraction, dice, accuracy, simulated.
std::string comparisonCsv(const Comparison& comparison);

} // namespace dsmt::commands
