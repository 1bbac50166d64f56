// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/calibration_measures.h"
#include "core/workflows/score_analysis.h"

#include <algorithm>

namespace dsmt::workflows {

namespace {

using namespace statistics;

constexpr int kBins = 10, kThresholds = 99;
/// Ratings on scales of up to ten steps are no percentages.
constexpr double kLeastHundred = 10;

Finding plain(FindingKind kind, const std::string& name, std::optional<double> value, const char* method)
{
    return {.kind = kind, .first = name, .estimate = value, .method = method};
}

Finding withError(FindingKind kind, const std::string& name, double value, double error, double level)
{
    const double around = normalQuantile(level) * error;
    return {.kind = kind,
            .first = name,
            .estimate = value,
            .error = error,
            .interval = Interval{value - around, value + around},
            .method = "Cox 1958"};
}

} // namespace

std::optional<Calibration> calibrated(const std::string& name, std::vector<double> scores,
                                      const std::vector<std::uint8_t>& positive, double level,
                                      std::vector<Finding>& findings)
{
    const auto [least, most] = std::minmax_element(scores.begin(), scores.end());
    if (scores.empty() || *least < 0 || *most > 100 || (*most > 1 && *most <= kLeastHundred))
        return std::nullopt;
    Calibration found{.isHundredths = *most > 1, .bins = {}, .benefits = {}};
    if (found.isHundredths)
        for (double& score : scores)
            score /= 100;
    found.bins = reliabilityBins(scores, positive, kBins, Binning::EqualWidth);
    std::vector<double> thresholds;
    for (int n = 1; n <= kThresholds; ++n)
        thresholds.push_back(double(n) / (kThresholds + 1));
    found.benefits = decisionCurve(scores, positive, thresholds);
    findings.push_back(plain(FindingKind::Brier, name, brierScore(scores, positive), "Brier 1950"));
    if (const auto fit = recalibrate(scores, positive)) {
        findings.push_back(
            withError(FindingKind::CalibrationIntercept, name, fit->intercept, fit->interceptError, level));
        if (fit->slope)
            findings.push_back(withError(FindingKind::CalibrationSlope, name, *fit->slope, *fit->slopeError, level));
    }
    findings.push_back(plain(FindingKind::CalibrationError, name, expectedCalibrationError(found.bins),
                             "Naeini 2015, 10 bins of equal width"));
    return found;
}

} // namespace dsmt::workflows
