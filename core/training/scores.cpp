// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/scores.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::training {

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

struct Standardised {
    std::array<double, 2> mean{}, deviation{};
};

std::array<double, 2> featuresOf(const CachedNodule& nodule)
{
    return {nodule.diameterMm, nodule.meanHu};
}

Standardised standardise(std::span<const CachedNodule* const> nodules)
{
    Standardised result;
    const double count = double(nodules.size());
    for (const auto* nodule : nodules)
        for (std::size_t f = 0; f < 2; ++f)
            result.mean[f] += featuresOf(*nodule)[f] / count;
    for (const auto* nodule : nodules)
        for (std::size_t f = 0; f < 2; ++f)
            result.deviation[f] += std::pow(featuresOf(*nodule)[f] - result.mean[f], 2) / count;
    for (double& deviation : result.deviation)
        deviation = std::max(1e-9, std::sqrt(deviation));
    return result;
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

std::vector<ScoredLabel> sizeAndHuBaseline(std::span<const CachedNodule* const> fit,
                                           std::span<const CachedNodule* const> score)
{
    const Standardised scale = standardise(fit);
    std::array<double, 3> weights{};
    const auto logitOf = [&](const CachedNodule& nodule) {
        const auto features = featuresOf(nodule);
        double logit = weights[2];
        for (std::size_t f = 0; f < 2; ++f)
            logit += weights[f] * (features[f] - scale.mean[f]) / scale.deviation[f];
        return logit;
    };
    constexpr int kIterations = 1000;
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        std::array<double, 3> gradient{};
        for (const auto* nodule : fit) {
            const double error = (sigmoid(logitOf(*nodule)) - nodule->labels[0]) / double(fit.size());
            const auto features = featuresOf(*nodule);
            for (std::size_t f = 0; f < 2; ++f)
                gradient[f] += error * (features[f] - scale.mean[f]) / scale.deviation[f];
            gradient[2] += error;
        }
        for (std::size_t f = 0; f < 3; ++f)
            weights[f] -= gradient[f]; // a step of 1 is stable for standardised features
    }
    std::vector<ScoredLabel> scored;
    for (const auto* nodule : score)
        scored.push_back({sigmoid(logitOf(*nodule)), nodule->labels[0] > 0.5f});
    return scored;
}

} // namespace dsmt::training
