// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/mrmc_bootstrap.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/u_statistic.h"
#include "core/workflows/result_table.h"
#include "core/workflows/study_reads.h"

namespace dsmt::workflows {

/// Readers' ratings as `dsmt stats mrmc` takes them, and what it finds: the analysis of variance where every read is
/// there, else the U-statistic.
struct StudyMrmc {
    statistics::ReaderStudy scores;                         ///< arms x readers with any rating x cases with a truth
    std::optional<statistics::ObuchowskiRockette> analysis; ///< jackknife covariances
    std::optional<statistics::UStatisticAnalysis> uStatistic;
    std::string undefined; ///< why there is neither, as one clause
    std::vector<std::string> notes;
};
StudyMrmc studyMrmc(const StudyReads& all);

/// Place of an arm among the modalities; nothing when nobody rated in it.
std::optional<std::size_t> armOf(const StudyMrmc& mrmc, bool aided);

/// Mean area of the readers of an arm, as they generalize: to readers and cases where there are several readers, else
/// to cases.
struct MeanArea {
    double area = 0;
    std::optional<statistics::Interval> interval;
    std::string undefined; ///< why there is no interval
};
std::optional<MeanArea> meanArea(const StudyMrmc& mrmc, std::size_t modality);

/// The network as one more reader of the unaided arm (else of the aided one), on the cases that all rated.
struct StudyAiVsReaders {
    statistics::ReaderStudy scores; ///< one modality; the last reader is the network, times 100
    std::size_t left = 0;           ///< cases that not all rated
    double margin = 0;
    std::optional<statistics::AiVsReaders> result;
    std::string undefined;
};
StudyAiVsReaders studyAiVsReaders(const StudyReads& all, const StudyMrmc& mrmc);

inline constexpr const char* kNetworkReader = "network";

ResultTable mrmcTable(const StudyMrmc& mrmc);
ResultTable aiVsReadersTable(const StudyAiVsReaders& compared);
/// Mean areas and their difference when readers and cases are drawn. @throws Cancelled
ResultTable bootstrapTable(const StudyMrmc& mrmc, const statistics::BootstrapPlan& plan, const Progress& progress);

} // namespace dsmt::workflows
