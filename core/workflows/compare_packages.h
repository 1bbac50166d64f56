// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/confusion.h"
#include "core/statistics/delong.h"
#include "core/statistics/roc.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What one package says of the nodules that both answered.
struct JudgedPackage {
    statistics::AreaUnderRoc area;
    std::optional<statistics::Interval> interval; ///< 95 %, DeLong
    std::vector<statistics::RocPoint> curve;
    statistics::Confusion calls;                    ///< at the package's own threshold
    std::optional<double> brier;                    ///< of the calibrated probabilities
    std::optional<double> dice;                     ///< mean over the nodules with a known outline
    std::array<std::optional<double>, 2> signAreas; ///< bubble lucency, pleural retraction
};

struct PackageComparison {
    JudgedPackage first, second;
    statistics::AreaDifference difference; ///< first - second, paired test of DeLong
    std::size_t nodules = 0, invasive = 0;
    std::size_t leftOut = 0; ///< that only one answered, or without a label
};

/// Of two evaluations of one cohort, nodule by nodule, as `dsmt evaluate --rows` writes them.
/// @param thresholds of the packages, on the calibrated probability of invasiveness
/// @throws Error(BadInput) for a file that is none, for labels that differ, and where no curve can be drawn because all
/// nodules are of one class; Error(NotFound), Error(Failed)
PackageComparison comparePackages(const std::array<std::filesystem::path, 2>& rows,
                                  const std::array<double, 2>& thresholds);

} // namespace dsmt::workflows
