// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/calibration.h"

#include "core/statistics/logistic_line.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dsmt::statistics {

namespace {

/// Each class has a case on the other one's side, else the maximum lies at infinity.
bool classesOverlap(const std::vector<double>& logits, std::span<const std::uint8_t> positive)
{
    double low[2]{HUGE_VAL, HUGE_VAL}, high[2]{-HUGE_VAL, -HUGE_VAL};
    for (std::size_t n = 0; n < logits.size(); ++n) {
        const int side = positive[n] ? 1 : 0;
        low[side] = std::min(low[side], logits[n]);
        high[side] = std::max(high[side], logits[n]);
    }
    return high[0] > low[1] && high[1] > low[0];
}

/// The bin of each case by its rank; those that are tied have the lowest rank of them.
std::vector<std::size_t> placesByRank(std::span<const double> probabilities, std::size_t bins)
{
    std::vector<double> order(probabilities.begin(), probabilities.end());
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> places;
    for (const double p : probabilities) {
        const auto rank = std::size_t(std::lower_bound(order.begin(), order.end(), p) - order.begin());
        places.push_back(rank * bins / order.size());
    }
    return places;
}

std::vector<std::size_t> placesByWidth(std::span<const double> probabilities, std::size_t bins)
{
    std::vector<std::size_t> places;
    for (const double p : probabilities)
        places.push_back(std::min(std::size_t(std::max(0.0, p * double(bins))), bins - 1));
    return places;
}

} // namespace

std::optional<double> brierScore(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    assert(probabilities.size() == positive.size());
    if (probabilities.empty())
        return std::nullopt;
    double sum = 0;
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        const double away = probabilities[n] - double(positive[n] != 0);
        sum += away * away;
    }
    return sum / double(probabilities.size());
}

std::optional<Recalibration> recalibrate(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    assert(probabilities.size() == positive.size());
    const auto positives = std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; });
    if (positives == 0 || std::size_t(positives) == positive.size())
        return std::nullopt;
    const std::vector<double> logits = logitsOf({probabilities.begin(), probabilities.end()});
    const std::vector<double> targets(positive.begin(), positive.end());
    Recalibration result;
    const LogisticLine shifted = fittedLine({0, 1}, FreeTerms::Intercept, logits, targets);
    result.intercept = shifted.a;
    result.interceptError = 1 / std::sqrt(informationAt(shifted, logits).aa);
    if (!classesOverlap(logits, positive))
        return result;
    const LogisticLine line = fittedLine({0, 1}, FreeTerms::Both, logits, targets);
    const LogisticInformation at = informationAt(line, logits);
    result.interceptAtSlope = line.a;
    result.slope = line.b;
    result.slopeError = std::sqrt(at.aa / (at.aa * at.bb - at.ab * at.ab));
    return result;
}

std::vector<ReliabilityBin> reliabilityBins(std::span<const double> probabilities,
                                            std::span<const std::uint8_t> positive, int bins, Binning binning)
{
    assert(probabilities.size() == positive.size() && bins > 0);
    const std::size_t count = std::size_t(bins);
    const bool isByWidth = binning == Binning::EqualWidth;
    const auto places = isByWidth ? placesByWidth(probabilities, count) : placesByRank(probabilities, count);
    std::vector<ReliabilityBin> all(count);
    for (std::size_t bin = 0; bin < count; ++bin) {
        all[bin].lower = isByWidth ? double(bin) / bins : 1;
        all[bin].upper = isByWidth ? double(bin + 1) / bins : 0;
    }
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        ReliabilityBin& bin = all[places[n]];
        bin.lower = std::min(bin.lower, probabilities[n]);
        bin.upper = std::max(bin.upper, probabilities[n]);
        bin.meanProbability += probabilities[n];
        bin.observed.count += positive[n] != 0;
        ++bin.observed.of;
    }
    std::erase_if(all, [](const ReliabilityBin& bin) { return bin.observed.of == 0; });
    for (ReliabilityBin& bin : all) {
        bin.meanProbability /= double(bin.observed.of);
        bin.interval = *wilsonInterval(bin.observed);
    }
    return all;
}

std::optional<double> expectedCalibrationError(std::span<const ReliabilityBin> bins)
{
    double sum = 0, cases = 0;
    for (const ReliabilityBin& bin : bins) {
        sum += double(bin.observed.of) * std::abs(bin.meanProbability - *bin.observed.value());
        cases += double(bin.observed.of);
    }
    return cases > 0 ? std::optional(sum / cases) : std::nullopt;
}

} // namespace dsmt::statistics
