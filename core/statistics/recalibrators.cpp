// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/recalibrators.h"

#include "core/statistics/calibration.h"
#include "core/statistics/logistic_line.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace dsmt::statistics {

namespace {

double logitOf(double probability)
{
    return logitsOf({probability})[0];
}

struct Block {
    double weight = 0, sum = 0, first = 0, last = 0; ///< x of its ends
    double value() const { return sum / weight; }
};

} // namespace

double PlattScaling::operator()(double probability) const
{
    return LogisticLine{-b, -a}.probability(logitOf(probability));
}

std::optional<PlattScaling> plattScaling(std::span<const double> probabilities, std::span<const std::uint8_t> positive,
                                         bool smoothsTargets)
{
    assert(probabilities.size() == positive.size());
    if (!smoothsTargets) {
        const auto fit = recalibrate(probabilities, positive);
        return fit && fit->slope ? std::optional(PlattScaling{-*fit->slope, -*fit->interceptAtSlope}) : std::nullopt;
    }
    const double positives = double(std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; }));
    const double negatives = double(positive.size()) - positives;
    if (!(positives > 0) || !(negatives > 0))
        return std::nullopt;
    std::vector<double> targets;
    for (const std::uint8_t p : positive)
        targets.push_back(p ? (positives + 1) / (positives + 2) : 1 / (negatives + 2));
    const LogisticLine line =
        fittedLine({0, 1}, FreeTerms::Both, logitsOf({probabilities.begin(), probabilities.end()}), targets);
    return PlattScaling{-line.b, -line.a};
}

std::optional<double> temperature(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    const std::vector<double> logits = logitsOf({probabilities.begin(), probabilities.end()});
    bool hasPositive = false, hasNegative = false, hasWrong = false;
    for (std::size_t n = 0; n < logits.size(); ++n) {
        (positive[n] ? hasPositive : hasNegative) = true;
        hasWrong = hasWrong || (positive[n] ? logits[n] < 0 : logits[n] > 0);
    }
    if (!hasPositive || !hasNegative || !hasWrong)
        return std::nullopt;
    const LogisticLine line =
        fittedLine({0, 1}, FreeTerms::Slope, logits, std::vector<double>(positive.begin(), positive.end()));
    return line.b > 0 ? std::optional(1 / line.b) : std::nullopt;
}

double atTemperature(double probability, double temperature)
{
    return LogisticLine{0, 1 / temperature}.probability(logitOf(probability));
}

double IsotonicMap::operator()(double probability) const
{
    if (probability <= x.front())
        return y.front();
    if (probability >= x.back())
        return y.back();
    const auto above = std::size_t(std::lower_bound(x.begin(), x.end(), probability) - x.begin());
    if (x[above] == probability)
        return y[above];
    const double share = (probability - x[above - 1]) / (x[above] - x[above - 1]);
    return y[above - 1] + share * (y[above] - y[above - 1]);
}

std::optional<IsotonicMap> isotonicMap(std::span<const double> probabilities, std::span<const std::uint8_t> positive)
{
    std::map<double, Block> ties;
    for (std::size_t n = 0; n < probabilities.size(); ++n) {
        Block& block = ties[probabilities[n]];
        block.weight += 1;
        block.sum += positive[n] != 0;
        block.first = block.last = probabilities[n];
    }
    if (ties.empty())
        return std::nullopt;
    std::vector<Block> blocks;
    for (const auto& [probability, block] : ties) {
        blocks.push_back(block);
        while (blocks.size() > 1 && blocks[blocks.size() - 2].value() >= blocks.back().value()) {
            Block& before = blocks[blocks.size() - 2];
            before = {before.weight + blocks.back().weight, before.sum + blocks.back().sum, before.first,
                      blocks.back().last};
            blocks.pop_back();
        }
    }
    IsotonicMap map;
    for (const Block& block : blocks) {
        map.x.push_back(block.first);
        map.y.push_back(block.value());
        if (block.last > block.first) {
            map.x.push_back(block.last);
            map.y.push_back(block.value());
        }
    }
    return map;
}

} // namespace dsmt::statistics
