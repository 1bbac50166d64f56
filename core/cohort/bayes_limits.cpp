// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/bayes_limits.h"

#include "core/cohort/logistic.h"
#include "core/phantom/nodule_growth.h"

#include <algorithm>
#include <numeric>

namespace dsmt::cohort {

namespace {

using phantom::kFindingCount;

/// Far from the seeds that people use.
constexpr std::uint64_t kFirstSeed = std::uint64_t(1) << 60;

double probabilityFrom(const phantom::NoduleGrowth& nodule, bool context, double growthMean)
{
    std::array<bool, kFindingCount> counts = visibleFindings(nodule);
    for (std::size_t n = 0; n < kFindingCount; ++n)
        counts[n] = counts[n] && phantom::kFindings[n].context == context;
    return phantom::invasionProbability(nodule.shown, counts, growthMean);
}

} // namespace

double expectedAuc(std::span<const double> scores, std::span<const double> probabilities)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double area = 0, positives = 0, negatives = 0;
    for (std::size_t first = 0; first < order.size();) {
        double tiedPositives = 0, tiedNegatives = 0;
        std::size_t n = first;
        for (; n < order.size() && scores[order[n]] == scores[order[first]]; ++n) {
            tiedPositives += probabilities[order[n]];
            tiedNegatives += 1 - probabilities[order[n]];
        }
        area += tiedPositives * (negatives + tiedNegatives / 2);
        positives += tiedPositives;
        negatives += tiedNegatives;
        first = n;
    }
    return area / (positives * negatives);
}

BayesLimits bayesLimits(const phantom::Protocol& protocol, int draws)
{
    std::vector<double> all, nodule, context, size;
    FeatureRows sizeAndHu;
    for (int n = 0; n < draws; ++n) {
        const phantom::NoduleGrowth drawn = phantom::drawGrowth(kFirstSeed + std::uint64_t(n), protocol);
        all.push_back(drawn.bayesProbability);
        nodule.push_back(probabilityFrom(drawn, false, double(protocol.growthMean)));
        context.push_back(probabilityFrom(drawn, true, double(protocol.growthMean)));
        size.push_back(drawn.diameterMm);
        sizeAndHu.push_back({drawn.diameterMm, drawn.meanHu()});
    }
    const LogisticModel model = fitLogistic(sizeAndHu, all);
    std::vector<double> logits;
    for (const auto& row : sizeAndHu)
        logits.push_back(model.logit(row));
    return {expectedAuc(all, all), expectedAuc(nodule, all), expectedAuc(context, all), expectedAuc(size, all),
            expectedAuc(logits, all)};
}

} // namespace dsmt::cohort
