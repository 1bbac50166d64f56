// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/calibration.h"
#include "core/statistics/confusion.h"
#include "core/statistics/roc.h"
#include "ui/plots/page.h"

/// Figures of `dsmt stats` and of the statistics page, in black on white.
namespace dsmt::plots {

struct RocPictureLine {
    std::string name;
    std::vector<statistics::RocPoint> curve;
    double area = 0;
    std::optional<statistics::Interval> interval{};
    std::size_t group = 0;     ///< lines of one group have one colour
    bool isFaint = false;      ///< one reader of several, without a name in the legend
    std::size_t positives = 0; ///< for the interval of the sensitivity; 0: none is drawn
    std::optional<Ink> ink{};  ///< in place of that of its group
};

struct RocPicture {
    std::string title, heading, note;
    std::vector<RocPictureLine> lines;
    std::vector<statistics::Confusion> calls{}; ///< operating points of yes or no calls
};
/// Sensitivity over 1 - specificity. A line with positives has the pointwise interval of its sensitivity (Wilson)
/// beside it.
Page rocPage(const RocPicture& picture);

struct ForestPictureRow {
    std::string name;
    std::optional<double> value;
    std::optional<statistics::Interval> interval{};
    bool isSummary = false;
};
struct ForestPicture {
    std::string title, heading, note, axis;
    std::vector<ForestPictureRow> rows;
    std::optional<double> reference{}; ///< an upright line, such as no difference
};
Page forestPage(const ForestPicture& picture);
/// The same for the screen: names on the axis.
Plot forestPlot(const ForestPicture& picture);

struct BlandAltmanPicture {
    std::string title, heading, note, unit;
    std::vector<double> means, differences;
    double bias = 0, lower = 0, upper = 0; ///< limits of agreement
};
Page blandAltmanPage(const BlandAltmanPicture& picture);

struct DecisionPicture {
    std::string title, heading, note;
    std::vector<double> thresholds, all; ///< treat all; treating none gains nothing
    std::vector<std::pair<std::string, std::vector<double>>> lines;
};
Page decisionPage(const DecisionPicture& picture);

struct ReliabilityPicture {
    std::string title, heading, note;
    std::vector<statistics::ReliabilityBin> bins;
};
Page reliabilityPage(const ReliabilityPicture& picture);

/// The plot of any of these pages.
const Plot& plotOf(const Page& page);

} // namespace dsmt::plots
