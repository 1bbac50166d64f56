// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/logistic_line.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

constexpr double kLeastProbability = 1e-9;
constexpr int kMostSteps = 100;

double softplus(double logit)
{
    return logit > 0 ? logit + std::log1p(std::exp(-logit)) : std::log1p(std::exp(logit));
}

double logLikelihood(const LogisticLine& line, const std::vector<double>& x, const std::vector<double>& targets)
{
    double sum = 0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        const double logit = line.a + line.b * x[n];
        sum += targets[n] * logit - softplus(logit);
    }
    return sum;
}

struct Step {
    double a = 0, b = 0;
};

Step newtonStep(const LogisticLine& at, FreeTerms free, const std::vector<double>& x,
                const std::vector<double>& targets)
{
    double gradientA = 0, gradientB = 0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        const double left = targets[n] - at.probability(x[n]);
        gradientA += left;
        gradientB += left * x[n];
    }
    const LogisticInformation i = informationAt(at, x);
    switch (free) {
    case FreeTerms::Intercept:
        return {gradientA / i.aa, 0};
    case FreeTerms::Slope:
        return {0, gradientB / i.bb};
    case FreeTerms::Both:
        break;
    }
    const double determinant = i.aa * i.bb - i.ab * i.ab;
    return {(i.bb * gradientA - i.ab * gradientB) / determinant, (i.aa * gradientB - i.ab * gradientA) / determinant};
}

} // namespace

double LogisticLine::probability(double x) const
{
    return 1 / (1 + std::exp(-(a + b * x)));
}

LogisticInformation informationAt(const LogisticLine& line, const std::vector<double>& x)
{
    LogisticInformation i;
    for (const double value : x) {
        const double p = line.probability(value), weight = p * (1 - p);
        i.aa += weight;
        i.ab += weight * value;
        i.bb += weight * value * value;
    }
    return i;
}

LogisticLine fittedLine(LogisticLine line, FreeTerms free, const std::vector<double>& x,
                        const std::vector<double>& targets)
{
    double likelihood = logLikelihood(line, x, targets);
    for (int round = 0; round < kMostSteps; ++round) {
        Step step = newtonStep(line, free, x, targets);
        double next = logLikelihood({line.a + step.a, line.b + step.b}, x, targets);
        for (int halved = 0; halved < 40 && !(next >= likelihood); ++halved) {
            step = {step.a / 2, step.b / 2};
            next = logLikelihood({line.a + step.a, line.b + step.b}, x, targets);
        }
        if (!(next >= likelihood))
            break;
        line = {line.a + step.a, line.b + step.b};
        likelihood = next;
        if (std::abs(step.a) < 1e-13 * (1 + std::abs(line.a)) && std::abs(step.b) < 1e-13 * (1 + std::abs(line.b)))
            break;
    }
    return line;
}

std::vector<double> logitsOf(const std::vector<double>& probabilities)
{
    std::vector<double> logits;
    for (const double probability : probabilities) {
        const double p = std::clamp(probability, kLeastProbability, 1 - kLeastProbability);
        logits.push_back(std::log(p / (1 - p)));
    }
    return logits;
}

double meanLoss(const LogisticLine& line, const std::vector<double>& x, const std::vector<double>& targets)
{
    return -logLikelihood(line, x, targets) / double(x.size());
}

} // namespace dsmt::statistics
