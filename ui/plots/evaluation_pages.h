// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statistics/calibration.h"
#include "core/statistics/confusion.h"
#include "core/statistics/roc.h"
#include "ui/plots/page.h"

namespace dsmt::plots {

/// One score's curve with what the legend says of it.
struct RocLine {
    std::string name;
    std::vector<statistics::RocPoint> curve;
    double area = 0;
    std::optional<statistics::Interval> interval; ///< 95 %
};

/// What is seen of a package's evaluation.
struct EvaluationPicture {
    std::string heading; ///< of what on what, one line
    std::string note;    ///< what has to be said with it, for example that nodules are simulated
    RocLine network;
    std::optional<RocLine> baseline;
    statistics::Confusion calls; ///< at the threshold
    double threshold = 0.5;
    std::vector<double> invasive, notInvasive; ///< calibrated probabilities
    std::vector<statistics::ReliabilityBin> bins;
    std::optional<statistics::Recalibration> recalibration;
    std::optional<double> brier, expectedError;
};

/// Sensitivity over 1 - specificity, the package's threshold as a point with its Wilson intervals.
Page rocPage(const EvaluationPicture& picture);

/// Observed share over predicted probability, with Wilson intervals; under it how probabilities are spread.
Page calibrationPage(const EvaluationPicture& picture);

} // namespace dsmt::plots
