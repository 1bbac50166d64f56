// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/result_table.h"
#include "core/workflows/study_mrmc.h"
#include "core/workflows/study_scorers.h"

namespace dsmt::workflows {

/// The table of the DSMT-Net paper: accuracy, AUC, sensitivity, specificity and F1 of the network, of size and HU
/// alone, of each reader and of the readers' mean; with the tests against the network (paired DeLong with Holm's
/// adjustment over readers, exact McNemar).
ResultTable paperTable(const std::vector<Scorer>& scorers, const StudyMrmc& mrmc);

/// TP, FP, TN, FN, PPV, NPV, balanced accuracy and MCC of each.
ResultTable confusionTable(const std::vector<Scorer>& scorers);

/// Mean of the readers' shares; the interval is Student's over readers, these cases.
struct MeanShare {
    std::optional<double> mean;
    std::optional<statistics::Interval> interval;
    std::size_t readers = 0;
};
MeanShare meanShare(const std::vector<Scorer>& scorers, bool aided,
                    statistics::Proportion (statistics::Confusion::*share)() const);

/// What the paper printed beside what this study found, with the check whether a count gives the printed share, and
/// what so many cases can show.
ResultTable publishedTable(const StudyReads& all, const std::vector<Scorer>& scorers);
ResultTable publishedCountsTable();
ResultTable powerTable(const StudyReads& all);

} // namespace dsmt::workflows
