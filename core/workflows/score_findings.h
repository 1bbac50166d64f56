// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What a number of an analysis of scores is, in the order in which they are listed.
enum class FindingKind {
    MeanArea, ///< mean of a modality's readers, random readers and cases
    RandomReadersRandomCases,
    FixedReadersRandomCases,
    RandomReadersFixedCases,
    UStatistic, ///< mean areas where reads are missing
    ReadersLessNetwork,
    NonInferiority, ///< of the network
    Equivalence,
    Area,             ///< under one curve
    Difference,       ///< of two areas of the same cases
    ReaderDifference, ///< one reader's areas under two modalities
    Brier,
    CalibrationIntercept,
    CalibrationSlope,
    CalibrationError, ///< expected, bins of equal width
    MeanDifference,   ///< of scores (Bland-Altman)
    LowerLimit,
    UpperLimit,
    BootstrapArea,
    BootstrapDifference,
};
/// Stable, for files: "auc", "mean_auc", "auc_difference", ...
const char* toString(FindingKind kind);

struct Finding {
    FindingKind kind = FindingKind::Area;
    std::string first, second{}; ///< whose; a difference is first - second
    std::optional<double> estimate{}, error{};
    std::optional<statistics::Interval> interval{};
    std::optional<double> statistic{}, df{}, p{}; ///< t, z, F or chi-square, as the method has it
    std::string method{};                         ///< who described it, and when
    std::size_t replicates = 0;                   ///< of a bootstrap, with its seed
    std::uint64_t seed = 0;
};

/// A line each: quantity,first,second,estimate,se,lower,upper,statistic,df,p,method,replicates,seed. Nothing stands for
/// what is not defined.
std::string findingsCsv(const std::vector<Finding>& findings);

/// {"source", "level", "findings": [{as the CSV; null for what is not defined}], "notes"}.
std::string findingsJson(const std::vector<Finding>& findings, const std::string& source, double level,
                         const std::vector<std::string>& notes);

} // namespace dsmt::workflows
