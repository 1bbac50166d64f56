// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/reader_study.h"
#include "core/statistics/resampling.h"

#include <optional>

namespace dsmt::statistics {

enum class Resampled {
    ReadersAndCases,
    Cases,   ///< readers fixed
    Readers, ///< cases fixed
};

struct MrmcBootstrapEstimate {
    std::size_t first = 0;               ///< modality
    std::optional<std::size_t> second{}; ///< of a difference first - second
    BootstrapEstimate estimate;
    /// Two-sided share of replicates beyond 0 (Efron & Tibshirani 1993, section 15.4: the level whose percentile
    /// interval ends at 0), (r + 1) / (n + 1); of differences.
    std::optional<double> p{};
};

/// Mean areas over readers, and their differences, when readers and cases (or whole patients, when the study has
/// clusters) are drawn with replacement (Beiden, Wagner & Campbell 2000, Acad Radiol 7:341). A reader without cases of
/// both classes is left out of a replicate. Its variance is that of the sample taken as the population, a little larger
/// than that of the U-statistic for few readers.
/// @throws Error(Refused) when a modality has no reader with both classes; Cancelled
std::vector<MrmcBootstrapEstimate> mrmcBootstrap(const ReaderStudy& study, Resampled resampled,
                                                 const BootstrapPlan& plan, const Progress& progress = {});

} // namespace dsmt::statistics
