// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cohort/scores.h"

#include <algorithm>
#include <cmath>

namespace dsmt::cohort {

namespace {

double sigmoid(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

bool hasBothClasses(std::span<const ScoredLabel> cases)
{
    const auto positives = std::count_if(cases.begin(), cases.end(), [](const ScoredLabel& c) { return c.positive; });
    return positives > 0 && std::size_t(positives) < cases.size();
}

double negativeLogLikelihood(std::span<const ScoredLabel> logits, double temperature)
{
    double sum = 0;
    for (const ScoredLabel& c : logits) {
        const double logit = (c.positive ? c.score : -c.score) / temperature;
        sum += logit > 0 ? std::log1p(std::exp(-logit)) : std::log1p(std::exp(logit)) - logit;
    }
    return sum;
}

} // namespace

std::optional<double> areaUnderRoc(std::vector<ScoredLabel> cases)
{
    if (!hasBothClasses(cases))
        return std::nullopt;
    std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
    double area = 0, negatives = 0, positives = 0;
    for (std::size_t first = 0; first < cases.size();) {
        double tiedPositives = 0, tiedNegatives = 0;
        std::size_t n = first;
        for (; n < cases.size() && cases[n].score == cases[first].score; ++n)
            (cases[n].positive ? tiedPositives : tiedNegatives) += 1;
        area += tiedPositives * (negatives + tiedNegatives / 2);
        positives += tiedPositives;
        negatives += tiedNegatives;
        first = n;
    }
    return area / (positives * negatives);
}

double fitTemperature(std::span<const ScoredLabel> logits)
{
    if (!hasBothClasses(logits))
        return 1;
    double best = 1, bestLoss = negativeLogLikelihood(logits, 1);
    constexpr int kSteps = 400; // log-spaced; the loss is smooth in T
    for (int step = 0; step <= kSteps; ++step) {
        const double temperature = 0.2 * std::pow(25.0, double(step) / kSteps);
        if (const double loss = negativeLogLikelihood(logits, temperature); loss < bestLoss) {
            best = temperature;
            bestLoss = loss;
        }
    }
    return best;
}

double youdenThreshold(std::vector<ScoredLabel> cases)
{
    if (!hasBothClasses(cases))
        return 0.5;
    std::sort(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    const double positives =
        double(std::count_if(cases.begin(), cases.end(), [](const auto& c) { return c.positive; }));
    const double negatives = double(cases.size()) - positives;
    double best = -1, threshold = 0.5, truePositives = 0, falsePositives = 0;
    for (std::size_t n = 0; n < cases.size(); ++n) {
        (cases[n].positive ? truePositives : falsePositives) += 1;
        const double below = n + 1 < cases.size() ? cases[n + 1].score : 0;
        if (below == cases[n].score)
            continue; // a threshold cannot part ties
        if (const double youden = truePositives / positives - falsePositives / negatives; youden > best) {
            best = youden;
            threshold = (cases[n].score + below) / 2;
        }
    }
    return std::clamp(threshold, 0.01, 0.99);
}

bool hasSizeAndLabel(const NoduleFacts& nodule)
{
    return nodule.diameterMm > 0 && nodule.labels[0] >= 0;
}

std::vector<double> sizeAndHuOf(const NoduleFacts& nodule)
{
    return {double(nodule.diameterMm), double(nodule.meanHu)};
}

std::optional<LogisticModel> fitSizeAndHu(std::span<const CachedNodule* const> nodules)
{
    FeatureRows rows;
    std::vector<double> labels;
    for (const auto* nodule : nodules)
        if (hasSizeAndLabel(*nodule)) {
            rows.push_back(sizeAndHuOf(*nodule));
            labels.push_back(nodule->labels[0] > 0.5f);
        }
    if (rows.empty())
        return std::nullopt;
    return fitLogistic(rows, labels);
}

std::vector<ScoredLabel> sizeAndHuBaseline(std::span<const CachedNodule* const> fit,
                                           std::span<const CachedNodule* const> score)
{
    const auto model = fitSizeAndHu(fit);
    std::vector<ScoredLabel> scored;
    for (const auto* nodule : score)
        if (model && hasSizeAndLabel(*nodule))
            scored.push_back({sigmoid(model->logit(sizeAndHuOf(*nodule))), nodule->labels[0] > 0.5f});
    return scored;
}

} // namespace dsmt::cohort
