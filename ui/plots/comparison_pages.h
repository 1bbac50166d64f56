// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/interval.h"
#include "ui/plots/page.h"

namespace dsmt::plots {

/// A network, or what it is compared with, on one cohort.
struct ForestRow {
    std::string name, seeds;
    std::optional<double> area;                     ///< under the ROC curve
    std::optional<statistics::Interval> interval{}; ///< 95 %
    std::vector<double> seedAreas{};                ///< of each seed by itself
    std::optional<double> difference{};             ///< to the reference
    std::optional<statistics::Interval> differenceInterval{};
    std::optional<double> adjustedP{};
    bool isReference = false;
};

struct ForestPanel {
    std::string heading;
    std::optional<double> limit; ///< area that nobody can surpass (Bayes)
    std::vector<ForestRow> rows{};
};

struct ComparisonPicture {
    std::string heading, note;
    std::vector<ForestPanel> panels{};
};

/// A forest plot for each panel, below each other and at one scale: a row's area with its interval, small dots for its
/// seeds, a line down from the reference, another at the limit of Bayes.
Page comparisonPage(const ComparisonPicture& picture);

} // namespace dsmt::plots
