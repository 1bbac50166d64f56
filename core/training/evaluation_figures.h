// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/calibration.h"
#include "core/statistics/confusion.h"
#include "core/statistics/delong.h"
#include "core/statistics/distribution.h"
#include "core/training/evaluate_package.h"
#include "core/training/size_hu_baseline.h"

namespace dsmt::training {

/// The scores of one head where its label is known, a case each.
struct LabelledScores {
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::size_t unknown = 0; ///< nodules that had no label, or no score
};

LabelledScores probabilitiesOf(std::span<const EvaluatedNodule> nodules, std::size_t head);
LabelledScores baselineOf(std::span<const EvaluatedNodule> nodules, const SizeHuBaseline& baseline);

/// How well one score parts the classes.
struct AreaFigures {
    std::size_t positives = 0, negatives = 0, unknown = 0;
    std::optional<double> area;                                  ///< nothing without both classes
    std::optional<statistics::Interval> interval, logitInterval; ///< 95 %, DeLong; nothing as delong.h says
};

AreaFigures areaFiguresOf(const LabelledScores& cases);

struct CalibrationFigures {
    std::optional<double> brier;
    std::optional<statistics::Recalibration> recalibration;
    std::vector<statistics::ReliabilityBin> bins; ///< kReliabilityBins of equal width, those that hold cases
    std::optional<double> expectedError;          ///< over these bins
};
inline constexpr int kReliabilityBins = 10;

/// Outlines that were found beside those that are known; mm and mm3.
struct OutlineFigures {
    std::size_t known = 0, unknown = 0;
    std::size_t nothingFound = 0; ///< of the known: Dice 0, no distance
    std::optional<statistics::Summary> dice, meanDistance, hausdorff95;
    std::optional<double> volumeCorrelation, volumeConcordance; ///< Pearson; Lin
    std::optional<double> volumeBiasMm3;                        ///< mean of found - known
};

/// How a network does on nodules. What is not known of a nodule leaves it out of that figure, and the count says so.
struct PackageFigures {
    std::size_t nodules = 0;
    AreaFigures invasiveness, bubbleLucency, pleuralRetraction;
    statistics::Confusion calls; ///< of invasiveness at the package's threshold
    CalibrationFigures calibration;
    OutlineFigures outline;
    AreaFigures baseline; ///< size + HU; all 0 without one
    /// Network - baseline, paired, over the nodules that have both.
    std::optional<statistics::AreaDifference> overBaseline;
};

PackageFigures figuresOf(std::span<const EvaluatedNodule> nodules, double threshold,
                         const std::optional<SizeHuBaseline>& baseline);

/// Part of a cohort.
struct Subgroup {
    std::string kind; ///< "size", "site" or "split"
    std::string name; ///< "10-<15 mm", "15-20 mm", "outside 10-20 mm", "unknown size"; the site; the split
    PackageFigures figures;
};

/// By size, site and split; a kind of which all nodules have the same is left out.
std::vector<Subgroup> subgroupsOf(std::span<const EvaluatedNodule> nodules, double threshold,
                                  const std::optional<SizeHuBaseline>& baseline);

} // namespace dsmt::training
